package io.raksa.gateway.webhook;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A test message that is on its way. */
@Schema(name = "WebhookTest", description = "A test message that is on its way.")
record TestView(
        @Schema(description = "Its delivery, to be found in the log.", required = true)
        UUID deliveryId) {}
