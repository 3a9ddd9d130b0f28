package io.raksa.feedback.recovery.core;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be given, and up to how much by whom: points, money in the currency, or 1 for what is given or not.
 *
 * @param currency of a refund; null otherwise
 * @param voucher the template of a voucher; null otherwise
 * @param agent up to how much front-line staff may give; null for not at all
 * @param supervisor up to how much those who lead them may give; null for not at all
 * @param manager up to how much those who lead these may give; null for not at all
 * @param en what to say with it, in English
 * @param th what to say with it, in Thai
 */
public record Offer(
        RemedyKind kind,
        @Nullable String currency,
        @Nullable String voucher,
        @Nullable BigDecimal agent,
        @Nullable BigDecimal supervisor,
        @Nullable BigDecimal manager,
        @Nullable String en,
        @Nullable String th) {

    /** The most that somebody with these roles may give; empty for somebody who may not give it. */
    public Optional<BigDecimal> limitOf(Predicate<String> hasRole) {
        return limits().entrySet().stream()
                .filter(limit -> hasRole.test(limit.getKey()))
                .map(Map.Entry::getValue)
                .max(BigDecimal::compareTo);
    }

    /** Who may give so much; nobody when the list is empty. */
    public List<String> whoMay(BigDecimal value) {
        return limits().entrySet().stream()
                .filter(limit -> value.compareTo(limit.getValue()) <= 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** By role, from the front line upwards; only of those who may give it. */
    private Map<String, BigDecimal> limits() {
        Map<String, BigDecimal> limits = new LinkedHashMap<>();
        put(limits, "agent", agent);
        put(limits, "supervisor", supervisor);
        put(limits, "manager", manager);
        return limits;
    }

    private static void put(Map<String, BigDecimal> limits, String role, @Nullable BigDecimal limit) {
        if (limit != null) {
            limits.put(role, limit);
        }
    }
}
