package io.raksa.loyalty.tier.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How members rise and fall. When it is measured, when a tier ends and how a member falls are kept apart.
 *
 * @param currency of what is spent; null for the other measures
 * @param pointKind the kind of points that are counted; null for the other measures
 * @param windowMonths over how many months, up to the moment, it is measured
 * @param validMonths a tier lasts to the end of the month in which it gets this old
 * @param graceDays so many days longer nobody falls
 * @param tiers the lowest first, each with a greater threshold than the one before
 */
public record TierRules(
        TierMeasure measure,
        @Nullable String currency,
        @Nullable String pointKind,
        int windowMonths,
        int validMonths,
        int graceDays,
        Fall fall,
        List<Tier> tiers) {

    /** Of none. */
    private static final int NONE = -1;

    /** Where a member stands after it was looked at. */
    public sealed interface Verdict {

        /** As before, and for no longer. */
        record Unchanged() implements Verdict {}

        /** In this tier, or in none, for a new term. */
        record Stands(@Nullable Tier tier) implements Verdict {}
    }

    /** The tier of a code; nothing for none, and for one that there is no more. */
    public Optional<Tier> tier(@Nullable String code) {
        return tiers.stream().filter(tier -> tier.code().equals(code)).findFirst();
    }

    /** The highest tier that the measure reaches. */
    public Optional<Tier> reached(BigDecimal measured) {
        return tiers.stream()
                .filter(tier -> measured.compareTo(tier.threshold()) >= 0)
                .reduce((lower, higher) -> higher);
    }

    /**
     * The tier above what the measure reaches and where the member stands.
     *
     * @param code of the tier the member is in; null for none
     */
    public Optional<Tier> next(@Nullable String code, BigDecimal measured) {
        return tiers.stream()
                .skip(place(code) + 1L)
                .filter(tier -> measured.compareTo(tier.threshold()) < 0)
                .findFirst();
    }

    /**
     * Looks at a member.
     *
     * @param code of the tier the member is in; null for none, as is one that there is no more
     * @param hasEnded whether that tier's term and its grace are over
     */
    public Verdict judge(@Nullable String code, boolean hasEnded, BigDecimal measured) {
        int now = place(code);
        int reached = reached(measured).map(tier -> place(tier.code())).orElse(NONE);
        if (reached > now) {
            return new Verdict.Stands(at(reached));
        }
        if (code == null || !hasEnded) {
            return new Verdict.Unchanged();
        }
        return new Verdict.Stands(
                switch (fall) {
                    case STAY -> at(now);
                    case ONE_STEP -> at(Math.max(reached, now - 1));
                    case FULL -> at(reached);
                });
    }

    /** Whether one tier is above another; null for none. */
    public boolean isAbove(@Nullable String one, @Nullable String other) {
        return place(one) > place(other);
    }

    private int place(@Nullable String code) {
        return IntStream.range(0, tiers.size())
                .filter(place -> tiers.get(place).code().equals(code))
                .findFirst()
                .orElse(NONE);
    }

    private @Nullable Tier at(int place) {
        return place == NONE ? null : tiers.get(place);
    }
}
