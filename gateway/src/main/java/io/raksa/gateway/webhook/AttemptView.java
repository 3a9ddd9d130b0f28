package io.raksa.gateway.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One attempt to deliver a message. */
@Schema(name = "WebhookAttempt", description = "One attempt to deliver a message.")
record AttemptView(
        @Schema(description = "When it was sent.", required = true)
        Instant sentAt,

        @Schema(
                description = "The headers of the request, without the signature.",
                examples =
                        "{\"webhook-id\": \"019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42\", \"webhook-timestamp\": \"1763862000\"}",
                required = true)
        Map<String, String> headers,

        @Schema(description = "How long it took, in milliseconds.", examples = "120", required = true)
        int durationMs,

        @Schema(description = "The status of the answer; absent where none came.", examples = "200") @Nullable
        Integer status,

        @Schema(description = "The first 4 KiB of the answer.", examples = "ok") @Nullable
        String answer,

        @Schema(description = "Why it does not count as delivered; absent where it does.", examples = "answered 500")
        @Nullable
        String failure) {

    static AttemptView of(
            UUID webhookId,
            Instant sentAt,
            int durationMs,
            @Nullable Integer status,
            @Nullable String answer,
            @Nullable String failure) {
        Map<String, String> headers = Map.of(
                "content-type",
                "application/json",
                "webhook-id",
                webhookId.toString(),
                "webhook-timestamp",
                Long.toString(sentAt.getEpochSecond()),
                "webhook-signature",
                "***");
        return new AttemptView(sentAt, headers, durationMs, status, answer, failure);
    }
}
