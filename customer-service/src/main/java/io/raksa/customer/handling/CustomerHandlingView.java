package io.raksa.customer.handling;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How to treat a customer. */
@Schema(
        name = "CustomerHandling",
        description = "How to treat a customer. Shown to staff, and part of the export of all about a person.")
public record CustomerHandlingView(
        @Schema(description = "The customer.", required = true)
        UUID customerId,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "The guide that suits.", required = true)
        HandlingGuideView guide,

        @Schema(description = "When somebody said so.", required = true)
        Instant assignedAt) {}
