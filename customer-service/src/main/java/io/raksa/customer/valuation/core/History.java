package io.raksa.customer.valuation.core;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What the models know of a customer.
 *
 * @param repeats x: purchase days after the first
 * @param recency t_x: weeks from the first purchase day to the last; 0 without a repeat
 * @param age T: weeks from the first purchase day to the day of asking
 */
public record History(int repeats, double recency, double age) {

    public static final double DAYS_A_WEEK = 7;

    /** The history of a customer who bought on so many days, the first and the last of which are given, as it is on a day. */
    public static History of(long purchaseDays, LocalDate first, LocalDate last, LocalDate asked) {
        return new History(Math.toIntExact(purchaseDays - 1), weeks(first, last), weeks(first, asked));
    }

    /** The same customer when the age is another. */
    public History at(double otherAge) {
        return new History(repeats, recency, otherAge);
    }

    private static double weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / DAYS_A_WEEK;
    }
}
