package io.raksa.gateway.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An endpoint as it is, without its secret. */
@Schema(name = "WebhookEndpoint", description = "Where a partner is told, of what, and how it goes.")
record EndpointView(
        @Schema(description = "The endpoint's id.", required = true)
        UUID id,

        @Schema(description = "Whose it is.", required = true)
        UUID partnerId,

        @Schema(
                description = "Where messages are posted.",
                examples = "https://siam-marketplace.example/hooks/raksa",
                required = true)
        String url,

        @Schema(description = "What it is told of.", examples = "[\"complaint.opened\"]", required = true)
        List<String> types,

        @Schema(description = "What it is for.", examples = "complaints into our ticket system") @Nullable
        String description,

        @Schema(description = "Whether it is called.", required = true)
        boolean enabled,

        @Schema(
                description =
                        "Why it is not called: ASKED for, GONE (it answered 410), FAILED_TOO_LONG (it took nothing for 75 hours).")
        @Nullable
        DisabledBecause disabledBecause,

        @Schema(
                description = "HEALTHY, FAILING (the last attempt failed), DISABLED (it is not called).",
                required = true)
        Endpoint.Health health,

        @Schema(description = "Since when every attempt failed; absent where the last one went well.") @Nullable
        Instant failingSince,

        @Schema(description = "When it last took a message.") @Nullable
        Instant lastSuccessAt,

        @Schema(description = "When an attempt last failed.") @Nullable
        Instant lastFailureAt,

        @Schema(description = "Why that attempt failed.", examples = "answered 500") @Nullable
        String lastFailure,

        @Schema(description = "How many messages have still to be delivered.", examples = "0", required = true)
        long waiting,

        @Schema(description = "When it was registered.", required = true)
        Instant createdAt) {

    static EndpointView of(Endpoint endpoint) {
        return new EndpointView(
                endpoint.id(),
                endpoint.partnerId(),
                endpoint.url(),
                endpoint.types(),
                endpoint.description(),
                endpoint.disabled() == null,
                endpoint.disabled(),
                endpoint.health(),
                endpoint.failingSince(),
                endpoint.lastSuccessAt(),
                endpoint.lastFailureAt(),
                endpoint.lastFailure(),
                endpoint.waiting(),
                endpoint.createdAt());
    }
}
