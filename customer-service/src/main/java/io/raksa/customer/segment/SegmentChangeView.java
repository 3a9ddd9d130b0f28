package io.raksa.customer.segment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer entered or left a segment, and why. */
@Schema(description = "A customer entered or left a segment, and why.")
public record SegmentChangeView(
        @Schema(description = "The change's id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a11", required = true)
        UUID id,

        @Schema(description = "The segment's id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a12", required = true)
        UUID segmentId,

        @Schema(description = "The customer's id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10", required = true)
        UUID customerId,

        @Schema(description = "When.", examples = "2026-11-22T08:30:00Z", required = true)
        Instant at,

        @Schema(description = "ENTERED or LEFT.", examples = "ENTERED", required = true)
        Direction direction,

        @Schema(description = "The condition that decided.", examples = "1", required = true)
        long rule,

        @Schema(
                description =
                        "The facts that decided, as they were then. Empty where the customer left because the segment or the profile ended.",
                examples = "{\"stage\": \"GROWING\", \"daysSinceLastPurchase\": 31}",
                required = true)
        Map<String, Object> facts) {

    /** Into a segment or out of it. */
    @Schema(name = "SegmentDirection")
    public enum Direction {
        ENTERED,
        LEFT
    }
}
