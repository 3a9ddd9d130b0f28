package io.raksa.customer.valuation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The customers a model is of.
 *
 * @param currency in which they buy
 * @param acquiredFrom the earliest first purchase day; null for any
 * @param acquiredTo the day after the latest first purchase day; null for any
 */
record Cohort(
        String currency,
        @Nullable LocalDate acquiredFrom,
        @Nullable LocalDate acquiredTo) {

    boolean contains(CustomerState state) {
        return currency.equals(state.currency())
                && (acquiredFrom == null || !state.firstDay().isBefore(acquiredFrom))
                && (acquiredTo == null || state.firstDay().isBefore(acquiredTo));
    }
}
