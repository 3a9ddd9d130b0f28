package io.raksa.feedback.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An index with the arithmetic that leads to it. */
@Schema(name = "IndexFigure", description = "An index with the arithmetic that leads to it.")
public record IndexFigure(
        @Schema(
                description = "The index, with four places; absent where there is nothing to reckon it from.",
                examples = "0.2500")
        @Nullable
        BigDecimal value,

        @Schema(description = "How many it is reckoned from.", examples = "120", required = true)
        long count,

        @Schema(description = "How it was reckoned.", examples = "(42 - 12) / 120", required = true)
        String arithmetic) {

    /** A sum over a count; the arithmetic tells the sum. */
    public static IndexFigure of(long sum, long count, long unit, String arithmetic) {
        BigDecimal value = count == 0
                ? null
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count * unit), 4, RoundingMode.HALF_UP);
        return new IndexFigure(value, count, arithmetic);
    }
}
