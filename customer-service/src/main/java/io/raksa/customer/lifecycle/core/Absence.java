package io.raksa.customer.lifecycle.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody may stay away before it means something: a multiple of the customer's own mean gap between visits, within bounds.
 *
 * @param timesOwnGap so many times the mean gap
 * @param atLeastDays never sooner after the last visit
 * @param atMostDays never later; also what counts for a customer who came once and has no rhythm yet
 */
public record Absence(BigDecimal timesOwnGap, int atLeastDays, int atMostDays) {

    /** On which day after the last visit it begins to mean something. */
    int days(@Nullable BigDecimal meanGap) {
        if (meanGap == null) {
            return atMostDays;
        }
        int own =
                meanGap.multiply(timesOwnGap).setScale(0, RoundingMode.CEILING).intValueExact();
        return Math.clamp(own, atLeastDays, atMostDays);
    }
}
