package io.raksa.loyalty.challenge.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a member is asked to do. How far that is follows from the purchases as they are now: one told twice counts once, and one that was
 * given back does not count.
 */
public sealed interface Goal {

    /**
     * How far it is.
     *
     * @param times how often it was met
     * @param done of the time after that
     * @param needed for each time
     */
    record Progress(long times, BigDecimal done, BigDecimal needed) {}

    /** How far it is by these purchases, those within the challenge's time, in any order; days are cut in the zone. */
    Progress by(List<Purchase> purchases, ZoneId zone);

    /** Days with a purchase. */
    record Visits(int target) implements Goal {
        @Override
        public Progress by(List<Purchase> purchases, ZoneId zone) {
            return counted(days(purchases, zone).size(), target);
        }
    }

    /** Weeks in a row, from Monday to Sunday, with a purchase in each. */
    record Weeks(int target) implements Goal {
        @Override
        public Progress by(List<Purchase> purchases, ZoneId zone) {
            UnaryOperator<LocalDate> monday = day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return inARow(purchases, zone, monday, ChronoUnit.WEEKS, target);
        }
    }

    /** Months in a row with a purchase in each. */
    record Months(int target) implements Goal {
        @Override
        public Progress by(List<Purchase> purchases, ZoneId zone) {
            return inARow(purchases, zone, day -> day.withDayOfMonth(1), ChronoUnit.MONTHS, target);
        }
    }

    /** So much in total, in one currency. */
    record Spend(BigDecimal amount, String currency) implements Goal {
        @Override
        public Progress by(List<Purchase> purchases, ZoneId zone) {
            BigDecimal total = purchases.stream()
                    .filter(purchase -> purchase.currency().equals(currency))
                    .map(Purchase::left)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal times = total.divide(amount, 0, RoundingMode.DOWN);
            return new Progress(times.longValueExact(), total.subtract(times.multiply(amount)), amount);
        }
    }

    /** So many purchases of at least so much, in one currency. */
    record Baskets(int target, BigDecimal amount, String currency) implements Goal {
        @Override
        public Progress by(List<Purchase> purchases, ZoneId zone) {
            return counted(
                    purchases.stream()
                            .filter(purchase -> purchase.currency().equals(currency)
                                    && purchase.left().compareTo(amount) >= 0)
                            .count(),
                    target);
        }
    }

    private static Set<LocalDate> days(List<Purchase> purchases, ZoneId zone) {
        return purchases.stream()
                .filter(Purchase::isKept)
                .map(purchase -> purchase.at().atZone(zone).toLocalDate())
                .collect(Collectors.toSet());
    }

    private static Progress counted(long done, int target) {
        return progress(done / target, done % target, target);
    }

    /** A gap begins anew; what was met before it stays met. */
    private static Progress inARow(
            List<Purchase> purchases, ZoneId zone, UnaryOperator<LocalDate> start, ChronoUnit unit, int target) {
        TreeSet<LocalDate> starts =
                days(purchases, zone).stream().map(start).collect(Collectors.toCollection(TreeSet::new));
        long times = 0;
        long row = 0;
        for (LocalDate one : starts) {
            row = starts.contains(one.minus(1, unit)) ? row % target + 1 : 1;
            times += row / target;
        }
        return progress(times, row % target, target);
    }

    private static Progress progress(long times, long done, int target) {
        return new Progress(times, BigDecimal.valueOf(done), BigDecimal.valueOf(target));
    }
}
