package io.raksa.gateway.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new endpoint with its secret. */
@Schema(name = "RegisteredWebhook", description = "A new endpoint. The secret is shown this once.")
record RegisteredView(
        @Schema(description = "The endpoint.", required = true)
        EndpointView endpoint,

        @Schema(
                description = "By which its messages are signed; shown this once.",
                examples = "whsec_...",
                required = true)
        String secret) {}
