package io.raksa.customer.lifecycle.core;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * By what a customer is said to grow, to tell others, to be at risk or lost. Growth sets the last days against the customer's own past
 * before them.
 *
 * @param version names the rule in every change it makes; a rule is never changed, another takes its place
 * @param windowDays how many days, up to and with the day that is looked at, are the last days
 * @param pastDays how many days before the window are the past; what lies before is forgotten, so that a customer is measured
 *     against who they have become and the cost of looking does not grow with the history
 * @param enoughPastDays how many days of past there must be since the first purchase
 * @param enoughPastVisits on how many of them something must have been bought
 * @param enoughWindowVisits on how many days of the window something must have been bought, so that one day is no growth
 * @param growth how many times the past it must be
 * @param advocacyDays for how many days who told others is an advocate
 * @param atRisk when staying away is a risk
 * @param lapsed when it means that the customer is lost; in every respect later than {@code atRisk}
 * @param wonBackDays for how many days who came back after that is called won back
 */
public record Rule(
        String version,
        int windowDays,
        int pastDays,
        int enoughPastDays,
        int enoughPastVisits,
        int enoughWindowVisits,
        BigDecimal growth,
        int advocacyDays,
        Absence atRisk,
        Absence lapsed,
        int wonBackDays) {

    /** The last day before the window that ends with {@code on}. */
    LocalDate lastOfPast(LocalDate on) {
        return on.minusDays(windowDays);
    }

    /** The first day that still counts for the window that ends with {@code on}. */
    LocalDate firstOfPast(LocalDate on) {
        return on.minusDays(windowDays + pastDays - 1L);
    }

    /** The first day that still counts for {@code on} in any respect: the last visit may lie far back, and its rhythm further. */
    LocalDate firstThatCounts(LocalDate on) {
        LocalDate visit = firstOfPast(on.minusDays(lapsed.atMostDays()));
        LocalDate deed = on.minusDays(advocacyDays);
        return visit.isBefore(deed) ? visit : deed;
    }
}
