package io.raksa.feedback.agreement;

import io.raksa.feedback.measure.Measure;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be reached. */
@Schema(
        name = "AgreementTarget",
        description = "What is to be reached: at least the value where more is better, at most where less is.")
record Target(
        @Schema(description = "What is measured.", examples = "RESOLVED_IN_TIME", required = true) @NotNull
        Measure measure,

        @Schema(description = "The value to reach, in the measure's unit.", examples = "0.9", required = true)
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 4)
        BigDecimal value,

        @Schema(description = "How much it counts beside the other targets.", examples = "2", required = true)
        @Min(1)
        @Max(100)
        int weight) {

    /** As it is written. */
    String text() {
        return "%s %s %s (weight %d)"
                .formatted(
                        measure,
                        measure.higherIsBetter() ? ">=" : "<=",
                        value.stripTrailingZeros().toPlainString(),
                        weight);
    }
}
