package io.raksa.gateway.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new secret of an endpoint. */
@Schema(name = "WebhookSecret", description = "A new signing secret, shown this once.")
record SecretView(
        @Schema(
                description = "By which messages are signed from now on; the former one signs beside it for 24 hours.",
                examples = "whsec_...",
                required = true)
        String secret) {}
