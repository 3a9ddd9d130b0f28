package io.raksa.gateway.session;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is logged in, and for how long. */
@Schema(name = "Session", description = "Who is logged in, and for how long. It holds no token of the issuer.")
record SessionView(
        @Schema(
                description = "The person's id at the issuer.",
                examples = "7d0e4c1a-9f52-4c0b-8d8e-0a5b7c3d2e1f",
                required = true)
        String subject,

        @Schema(description = "The name to greet with.", examples = "คุณมาลี", required = true)
        String name,

        @Schema(description = "What the person may do.", examples = "[\"agent\"]", required = true)
        List<String> roles,

        @Schema(
                description =
                        "When the session ends unless something is called meanwhile; told to a minute, and never later than endsAt.",
                required = true)
        Instant idleUntil,

        @Schema(description = "When the session ends whatever happens.", required = true)
        Instant endsAt,

        @Schema(
                description = "Send this in the header X-CSRF-Token with every call but GET.",
                examples = "pLx3l0dZrJ5nS6v8QmWc2uTyBa7hKe1fGi9oXj4RzNk",
                required = true)
        String csrfToken) {}
