package io.raksa.customer.lifecycle.core;

import io.raksa.customer.advocacy.Deed;
import io.raksa.customer.behaviour.Beginning;
import io.raksa.customer.behaviour.PurchaseDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a customer bought, from which the facts of any day follow.
 *
 * @param beginning the first purchase days ever
 * @param days the purchase days, in their order; those too old to count for the days that are asked may be left out
 * @param deeds by which the customer told others, in their order; as for the days, old ones may be left out
 */
public record Behaviour(Beginning beginning, List<PurchaseDay> days, List<Deed> deeds) {

    /**
     * The last visit as it was on some day.
     *
     * @param meanGap days between visits, in the mean; null where there was one visit only
     */
    record Visit(LocalDate day, @Nullable BigDecimal meanGap) {}

    /** What was known at the end of a day. */
    Facts on(LocalDate day, Rule rule) {
        List<PurchaseDay> window = between(rule.lastOfPast(day).plusDays(1), day);
        LocalDate pastFrom = later(rule.firstOfPast(day), beginning.firstDay());
        List<PurchaseDay> past = between(pastFrom, rule.lastOfPast(day));
        long pastLength = ChronoUnit.DAYS.between(pastFrom, rule.lastOfPast(day)) + 1;
        boolean comparable = pastLength >= rule.enoughPastDays();
        return new Facts(
                day,
                beginning,
                window.size(),
                comparable ? frequency(window.size(), past.size(), pastLength, rule) : Optional.empty(),
                comparable ? basket(window, past, rule) : Optional.empty(),
                told(Deed.Kind.REFERRAL_BOUGHT, day, rule),
                told(Deed.Kind.RECOMMENDED, day, rule));
    }

    /** The last visit up to and with a day, with the rhythm that {@code rule} sees in it; empty where none is known. */
    Optional<Visit> lastVisit(LocalDate day, Rule rule) {
        return days.stream()
                .map(PurchaseDay::day)
                .filter(visit -> !visit.isAfter(day))
                .reduce((earlier, later) -> later)
                .map(last -> new Visit(last, meanGap(between(rule.firstOfPast(last), last))));
    }

    private static @Nullable BigDecimal meanGap(List<PurchaseDay> visits) {
        if (visits.size() < 2) {
            return null;
        }
        long span = ChronoUnit.DAYS.between(
                visits.getFirst().day(), visits.getLast().day());
        return BigDecimal.valueOf(span).divide(BigDecimal.valueOf(visits.size() - 1L), 6, RoundingMode.HALF_UP);
    }

    private long told(Deed.Kind kind, LocalDate day, Rule rule) {
        return deeds.stream()
                .filter(deed -> deed.kind() == kind)
                .filter(deed -> !deed.day().isAfter(day)
                        && deed.day().plusDays(rule.advocacyDays()).isAfter(day))
                .count();
    }

    private static Optional<Growth.Frequency> frequency(int visits, int pastVisits, long pastLength, Rule rule) {
        if (visits < rule.enoughWindowVisits() || pastVisits < rule.enoughPastVisits()) {
            return Optional.empty();
        }
        // visits / window >= growth * pastVisits / pastLength, without a division
        BigDecimal now = BigDecimal.valueOf(visits * pastLength);
        BigDecimal before = BigDecimal.valueOf((long) pastVisits * rule.windowDays());
        return now.compareTo(before.multiply(rule.growth())) < 0
                ? Optional.empty()
                : Optional.of(new Growth.Frequency(
                        visits, before.divide(BigDecimal.valueOf(pastLength), 1, RoundingMode.HALF_UP)));
    }

    private static Optional<Growth.Basket> basket(List<PurchaseDay> window, List<PurchaseDay> past, Rule rule) {
        TreeSet<String> currencies = new TreeSet<>();
        window.forEach(day -> currencies.addAll(day.spent().keySet()));
        return currencies.stream()
                .flatMap(currency -> basket(currency, spent(window, currency), spent(past, currency), rule).stream())
                .findFirst();
    }

    private static Optional<Growth.Basket> basket(
            String currency, List<BigDecimal> now, List<BigDecimal> before, Rule rule) {
        if (now.size() < rule.enoughWindowVisits() || before.size() < rule.enoughPastVisits()) {
            return Optional.empty();
        }
        // sum(now) / now.size >= growth * sum(before) / before.size, without a division; a past of nothing but gifts
        // has no basket
        BigDecimal left = sum(now).multiply(BigDecimal.valueOf(before.size()));
        BigDecimal right = sum(before).multiply(BigDecimal.valueOf(now.size())).multiply(rule.growth());
        return right.signum() == 0 || left.compareTo(right) < 0
                ? Optional.empty()
                : Optional.of(new Growth.Basket(mean(now), mean(before), currency));
    }

    private List<PurchaseDay> between(LocalDate first, LocalDate last) {
        return days.stream()
                .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
                .toList();
    }

    private static List<BigDecimal> spent(List<PurchaseDay> days, String currency) {
        return days.stream()
                .map(day -> day.spent().get(currency))
                .filter(Objects::nonNull)
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(List<BigDecimal> amounts) {
        return sum(amounts).divide(BigDecimal.valueOf(amounts.size()), 2, RoundingMode.HALF_UP);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
