package io.raksa.feedback.agreement;

import io.raksa.feedback.measure.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was reached, measured once when the period was over. */
@Schema(name = "AgreementSettlement", description = "What was reached, measured once when the period was over.")
record Settlement(
        @Schema(description = "When it was measured.", examples = "2027-01-01T00:05:00Z", required = true)
        Instant at,

        @Schema(description = "Each target and what came of it.", required = true)
        List<Result> results,

        @Schema(
                description =
                        "The weights of the targets that were met, of all that could be judged, with four places; absent where none could.",
                examples = "0.6667")
        @Nullable
        BigDecimal score) {

    /** A target and what came of it. */
    @Schema(name = "AgreementResult", description = "A target and what came of it.")
    record Result(
            @Schema(description = "The target.", required = true)
            Target target,

            @Schema(description = "What was measured.", required = true)
            Measured measured,

            @Schema(description = "What that means.", examples = "MET", required = true)
            Outcome outcome) {

        static Result of(Target target, Measured measured) {
            return new Result(target, measured, outcome(target, measured));
        }

        private static Outcome outcome(Target target, Measured measured) {
            if (!measured.enough()) {
                return Outcome.NOT_ENOUGH_DATA;
            }
            return measured.meets(target.value()) ? Outcome.MET : Outcome.MISSED;
        }
    }

    /** Whether a target was met. */
    @Schema(name = "AgreementOutcome", description = "NOT_ENOUGH_DATA: too few to judge by; it counts neither way.")
    enum Outcome {
        MET,
        MISSED,
        NOT_ENOUGH_DATA
    }

    static Settlement of(Instant at, List<Result> results) {
        int judged = weight(results, Outcome.MET) + weight(results, Outcome.MISSED);
        return new Settlement(
                at,
                results,
                judged == 0
                        ? null
                        : BigDecimal.valueOf(weight(results, Outcome.MET))
                                .divide(BigDecimal.valueOf(judged), 4, RoundingMode.HALF_UP));
    }

    private static int weight(List<Result> results, Outcome outcome) {
        return results.stream()
                .filter(result -> result.outcome() == outcome)
                .mapToInt(result -> result.target().weight())
                .sum();
    }
}
