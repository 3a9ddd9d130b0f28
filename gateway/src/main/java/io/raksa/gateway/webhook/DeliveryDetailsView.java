package io.raksa.gateway.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery with its message and its attempts. */
@Schema(name = "WebhookDeliveryDetails", description = "A delivery with its message and its attempts.")
record DeliveryDetailsView(
        @Schema(description = "The delivery.", required = true)
        DeliveryView delivery,

        @Schema(
                description = "The body, exactly as it is signed and sent.",
                examples = "{\"type\":\"complaint.opened\",\"timestamp\":\"2026-11-22T03:15:30Z\",\"data\":{}}",
                required = true)
        String body,

        @Schema(description = "The last 50 attempts, the newest first.", required = true)
        List<AttemptView> attempts) {}
