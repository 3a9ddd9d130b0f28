package io.raksa.customer.lifecycle.core;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * By what a customer is said to grow: the last days are set against the customer's own past before them.
 *
 * @param version names the rule in every stage it gives; a rule is never changed, another takes its place
 * @param windowDays how many days, up to and with the day that is looked at, are the last days
 * @param pastDays how many days before the window are the past; what lies before is forgotten, so that a customer is measured
 *     against who they have become and the cost of looking does not grow with the history
 * @param enoughPastDays how many days of past there must be since the first purchase
 * @param enoughPastVisits on how many of them something must have been bought
 * @param enoughWindowVisits on how many days of the window something must have been bought, so that one day is no growth
 * @param growth how many times the past it must be
 */
public record Rule(
        String version,
        int windowDays,
        int pastDays,
        int enoughPastDays,
        int enoughPastVisits,
        int enoughWindowVisits,
        BigDecimal growth) {

    /** The rule in force since November 2026. */
    public static final Rule L1_2026_11 = new Rule("L1-2026-11", 90, 360, 90, 3, 2, new BigDecimal("1.5"));

    /** The last day before the window that ends with {@code on}. */
    LocalDate lastOfPast(LocalDate on) {
        return on.minusDays(windowDays);
    }

    /** The first day that still counts for the window that ends with {@code on}. */
    public LocalDate firstOfPast(LocalDate on) {
        return on.minusDays(windowDays + pastDays - 1L);
    }
}
