package io.raksa.loyalty.liability;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a point is worth in the books. */
@Schema(
        name = "PointValue",
        description =
                "What a point is worth in the books. No price: what a customer gets for points is another matter.")
record PointValueView(
        @Schema(description = "Counts the changes.", examples = "1", required = true)
        long version,

        @Schema(description = "Money for one point.", examples = "0.10", required = true)
        BigDecimal amount,

        @Schema(description = "ISO 4217 code.", examples = "THB", required = true)
        String currency,

        @Schema(description = "From when it holds.", examples = "2026-12-31T17:00:00Z", required = true)
        Instant effectiveFrom) {

    static PointValueView of(PointValue value) {
        return new PointValueView(value.version(), value.amount(), value.currency(), value.effectiveFrom());
    }
}
