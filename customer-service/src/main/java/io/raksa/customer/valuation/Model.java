package io.raksa.customer.valuation;

import io.raksa.customer.valuation.core.Calibration;
import io.raksa.customer.valuation.core.ModelKind;
import io.raksa.customer.valuation.core.RfmCutPoints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A valuation model, from the request on.
 *
 * @param number its version, as customers' figures name it; rising
 * @param calibratedTo the last day of the calibration
 * @param holdoutDays the days after it, on which the fit is tried
 * @param outcome null while it is being fitted
 */
record Model(
        UUID id,
        int number,
        ModelKind kind,
        Cohort cohort,
        LocalDate calibratedTo,
        int holdoutDays,
        ModelState state,
        Instant requestedAt,
        @Nullable Outcome outcome) {

    /**
     * How a fit ended.
     *
     * @param groups how many different histories the customers had
     */
    record Outcome(Instant finishedAt, long customers, int groups, Calibration calibration, RfmCutPoints cutPoints) {}

    /** The day after the last one that is looked at. */
    LocalDate watchedTo() {
        return calibratedTo.plusDays(holdoutDays);
    }
}
