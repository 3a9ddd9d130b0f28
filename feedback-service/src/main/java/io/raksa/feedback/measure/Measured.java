package io.raksa.feedback.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure of a scope in a period, with the arithmetic. */
@Schema(name = "Measured", description = "A measure of a scope in a period, with the arithmetic.")
public record Measured(
        @Schema(description = "What is measured.", examples = "RESOLVED_IN_TIME", required = true)
        Measure measure,

        @Schema(description = "The numerator: those that count.", examples = "42", required = true)
        BigDecimal numerator,

        @Schema(description = "The denominator: of how many.", examples = "50", required = true)
        long denominator,

        @Schema(
                description =
                        "unit * numerator / denominator, with four places; absent where there is nothing to divide by.",
                examples = "0.8400")
        @Nullable
        BigDecimal value,

        @Schema(description = "Whether there are enough to judge by.", examples = "true", required = true)
        boolean enough) {

    static Measured of(Measure measure, BigDecimal numerator, long denominator) {
        return new Measured(
                measure,
                numerator,
                denominator,
                denominator == 0
                        ? null
                        : numerator
                                .multiply(BigDecimal.valueOf(measure.unit()))
                                .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP),
                denominator >= measure.enough());
    }

    /** Whether it is as good as a target; false where there is no value. */
    public boolean meets(BigDecimal target) {
        if (value == null) {
            return false;
        }
        int compared = value.compareTo(target);
        return measure.higherIsBetter() ? compared >= 0 : compared <= 0;
    }
}
