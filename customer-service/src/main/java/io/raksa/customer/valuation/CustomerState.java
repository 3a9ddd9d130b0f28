package io.raksa.customer.valuation;

import io.raksa.customer.valuation.core.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is kept of a customer's purchases in one currency; all scores are read from it and the day of asking.
 *
 * @param repeats purchase days after the first
 * @param repeatSpend what was spent on them
 * @param spend what was spent in all
 */
record CustomerState(
        UUID customerId,
        String currency,
        LocalDate firstDay,
        LocalDate lastDay,
        int repeats,
        BigDecimal repeatSpend,
        BigDecimal spend) {

    History on(LocalDate day) {
        return History.of(repeats + 1L, firstDay, lastDay, day.isBefore(lastDay) ? lastDay : day);
    }

    /** What was spent on a repeat day on average; 0 without one. */
    double meanRepeat() {
        return repeats == 0 ? 0 : repeatSpend.doubleValue() / repeats;
    }
}
