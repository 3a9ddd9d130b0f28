package io.raksa.customer.segment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer who belongs to a segment, and why. */
@Schema(description = "A customer who belongs to a segment, and why.")
public record SegmentMemberView(
        @Schema(description = "The customer's id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10", required = true)
        UUID customerId,

        @Schema(description = "Since when.", examples = "2026-11-22T08:30:00Z", required = true)
        Instant enteredAt,

        @Schema(description = "The condition that decided.", examples = "1", required = true)
        long rule,

        @Schema(
                description = "The facts that decided, as they were then; a fact the customer did not have is absent.",
                examples = "{\"stage\": \"GROWING\", \"daysSinceLastPurchase\": 31}",
                required = true)
        Map<String, Object> facts) {}
