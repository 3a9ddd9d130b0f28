package io.raksa.loyalty.ending.core;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What ends when, if nothing is spent and nothing comes.
 *
 * @param days points by the last day on which they can be spent, of the next days only
 * @param months all points, by the month of that day
 */
public record Forecast(SortedMap<LocalDate, Long> days, SortedMap<YearMonth, Long> months) {

    /** How many days are told one by one, today included. */
    public static final int DAYS = 90;

    public static Forecast of(List<Ending> endings, LocalDate today, ZoneId zone) {
        List<Ending> soon = endings.stream()
                .filter(ending -> ending.lastDay(zone).isBefore(today.plusDays(DAYS)))
                .toList();
        return new Forecast(
                sums(soon, ending -> ending.lastDay(zone)),
                sums(endings, ending -> YearMonth.from(ending.lastDay(zone))));
    }

    private static <K extends Comparable<? super K>> SortedMap<K, Long> sums(
            List<Ending> endings, Function<Ending, K> key) {
        SortedMap<K, Long> sums = new TreeMap<>();
        endings.forEach(ending -> sums.merge(key.apply(ending), ending.points(), Math::addExact));
        return Collections.unmodifiableSortedMap(sums);
    }

    /** All points. */
    public long total() {
        return months.values().stream().mapToLong(Long::longValue).sum();
    }
}
