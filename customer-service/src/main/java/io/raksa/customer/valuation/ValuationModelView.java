package io.raksa.customer.valuation;

import io.raksa.customer.valuation.core.Calibration;
import io.raksa.customer.valuation.core.Fit;
import io.raksa.customer.valuation.core.GammaGamma;
import io.raksa.customer.valuation.core.Gate;
import io.raksa.customer.valuation.core.ModelKind;
import io.raksa.customer.valuation.core.RfmCutPoints;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A valuation model as it is shown. */
@Schema(description = "A valuation model: what it was fitted to, what was found, and whether it passed.")
public record ValuationModelView(
        @Schema(description = "The model's id.", required = true)
        UUID id,

        @Schema(description = "Its version, as customers' figures name it; rising.", examples = "12", required = true)
        int number,

        @Schema(
                description =
                        "FITTING while its job is under way; PUBLISHED: customers are valued by it; REFUSED: it did not pass a gate, the model before it"
                                + " stays; SUPERSEDED: a later one took its place.",
                examples = "PUBLISHED",
                required = true)
        ModelState state,

        @Schema(description = "The model of purchases.", examples = "MBG_NBD", required = true)
        ModelKind kind,

        @Schema(description = "ISO 4217 code.", examples = "THB", required = true)
        String currency,

        @Schema(description = "The earliest first purchase day of its customers.", nullable = true) @Nullable
        LocalDate acquiredFrom,

        @Schema(description = "The day after the latest first purchase day of its customers.", nullable = true)
        @Nullable
        LocalDate acquiredTo,

        @Schema(description = "The last day of the calibration.", examples = "2026-06-30", required = true)
        LocalDate calibratedTo,

        @Schema(description = "The days after it, on which the fit was tried.", examples = "91", required = true)
        int holdoutDays,

        @Schema(description = "When it was ordered.", required = true)
        Instant requestedAt,

        @Schema(description = "When the fit ended.", nullable = true) @Nullable
        Instant finishedAt,

        @Schema(description = "Customers of the cohort.", examples = "2357", nullable = true) @Nullable
        Long customers,

        @Schema(
                description = "Different histories among them: the cost of the fit.",
                examples = "1016",
                nullable = true)
        @Nullable
        Integer groups,

        @Schema(description = "The fit of the model of purchases; times in weeks.", nullable = true) @Nullable
        ValuationFitView purchases,

        @Schema(description = "The fit of the Gamma-Gamma model of spending.", nullable = true) @Nullable
        ValuationFitView spending,

        @Schema(description = "What was foretold for the holdout, and what came.", nullable = true) @Nullable
        ValuationHoldoutView holdout,

        @Schema(description = "The gates that were reached; empty until the fit ends.", required = true)
        List<ValuationGateView> gates,

        @Schema(description = "Where the RFM scores part, as of the end of the calibration.", nullable = true) @Nullable
        RfmCutPointsView rfmCutPoints) {

    /** The fit of a model. */
    @Schema(description = "The parameters under which the data are most likely.")
    public record ValuationFitView(
            @Schema(description = "In the order of the papers.", required = true)
            List<ValuationParameterView> parameters,

            @Schema(
                    description = "The logarithm of the likelihood of the data.",
                    examples = "-9582.429",
                    required = true)
            double logLikelihood) {

        static @Nullable ValuationFitView of(@Nullable Fit fit, List<String> names) {
            if (fit == null) {
                return null;
            }
            @Nullable List<Double> errors = fit.standardErrors();
            return new ValuationFitView(
                    IntStream.range(0, names.size())
                            .mapToObj(i -> new ValuationParameterView(
                                    names.get(i), fit.parameters().get(i), errors == null ? null : errors.get(i)))
                            .toList(),
                    fit.logLikelihood());
        }
    }

    /** A parameter. */
    @Schema(description = "A parameter of a model.")
    public record ValuationParameterView(
            @Schema(description = "Its name in the papers.", examples = "alpha", required = true)
            String name,

            @Schema(description = "Its value.", examples = "4.4136", required = true)
            double value,

            @Schema(
                    description = "Its standard error; absent where the data do not tell it.",
                    examples = "0.3782",
                    nullable = true)
            @Nullable
            Double standardError) {}

    /** The trial of a fit. */
    @Schema(description = "The trial of a fit on the days after the calibration.")
    public record ValuationHoldoutView(
            @Schema(description = "Repeats foretold, of all customers together.", examples = "1653.4", required = true)
            double foretold,

            @Schema(description = "Repeats that came.", examples = "1882", required = true)
            double actual,

            @Schema(description = "The difference as a part of what came.", examples = "0.121", required = true)
            double error) {

        static @Nullable ValuationHoldoutView of(Calibration.@Nullable Holdout holdout) {
            return holdout == null
                    ? null
                    : new ValuationHoldoutView(holdout.foretold(), holdout.actual(), holdout.error());
        }
    }

    /** A gate. */
    @Schema(description = "A gate before publication.")
    public record ValuationGateView(
            @Schema(description = "Which.", examples = "HOLDOUT_FORETOLD", required = true)
            Gate gate,

            @Schema(description = "Whether the fit passed it.", required = true)
            boolean passed,

            @Schema(
                    description = "What decided it, in the language of Accept-Language.",
                    examples =
                            "In the days after the calibration 1653 repeats were foretold and 1882 came: off by 0.121; at most 0.2 is allowed.",
                    required = true)
            String reason) {}

    /** Cut points. */
    @Schema(
            description =
                    "Where the five scores of recency, frequency and monetary value part: four values each, ascending.")
    public record RfmCutPointsView(
            @Schema(description = "Days since the last purchase day.", required = true)
            List<Integer> recencyDays,

            @Schema(description = "Purchase days.", required = true)
            List<Integer> purchaseDays,

            @Schema(description = "Sums spent, in the model's currency.", required = true)
            List<BigDecimal> spend) {

        static RfmCutPointsView of(RfmCutPoints cuts) {
            return new RfmCutPointsView(cuts.recencyDays(), cuts.purchaseDays(), cuts.spend());
        }
    }

    static ValuationModelView of(Model model, Locale language) {
        Model.@Nullable Outcome outcome = model.outcome();
        @Nullable Calibration calibration = outcome == null ? null : outcome.calibration();
        return new ValuationModelView(
                model.id(),
                model.number(),
                model.state(),
                model.kind(),
                model.cohort().currency(),
                model.cohort().acquiredFrom(),
                model.cohort().acquiredTo(),
                model.calibratedTo(),
                model.holdoutDays(),
                model.requestedAt(),
                outcome == null ? null : outcome.finishedAt(),
                outcome == null ? null : outcome.customers(),
                outcome == null ? null : outcome.groups(),
                calibration == null
                        ? null
                        : ValuationFitView.of(
                                calibration.purchases(), model.kind().parameters()),
                calibration == null ? null : ValuationFitView.of(calibration.spending(), GammaGamma.PARAMETERS),
                calibration == null ? null : ValuationHoldoutView.of(calibration.holdout()),
                calibration == null
                        ? List.of()
                        : calibration.outcomes().stream()
                                .map(gate -> new ValuationGateView(gate.gate(), gate.passed(), gate.in(language)))
                                .toList(),
                outcome == null ? null : RfmCutPointsView.of(outcome.cutPoints()));
    }
}
