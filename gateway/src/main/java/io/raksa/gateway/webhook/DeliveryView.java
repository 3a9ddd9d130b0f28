package io.raksa.gateway.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message to one endpoint, as the log lists it. */
@Schema(name = "WebhookDelivery", description = "A message to one endpoint.")
record DeliveryView(
        @Schema(description = "The delivery's id.", required = true)
        UUID id,

        @Schema(description = "The header webhook-id: the same at each attempt and replay.", required = true)
        UUID webhookId,

        @Schema(description = "What it tells.", examples = "complaint.opened", required = true)
        String type,

        @Schema(description = "WAITING, DELIVERED, or FAILED after the last attempt.", required = true)
        DeliveryState state,

        @Schema(
                description = "How often it was tried, since it was told or replayed last.",
                examples = "1",
                required = true)
        int attempts,

        @Schema(description = "When it was told.", required = true)
        Instant createdAt,

        @Schema(description = "When it was delivered or given up.") @Nullable
        Instant endedAt) {}
