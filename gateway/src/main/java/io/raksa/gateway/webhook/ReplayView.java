package io.raksa.gateway.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent again. */
@Schema(name = "WebhookReplay", description = "What is sent again.")
record ReplayView(
        @Schema(description = "How many deliveries are made again.", examples = "3", required = true)
        int replayed) {}
