package io.raksa.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that a destination did not take, and that holds back what comes after it. */
@Schema(
        name = "DeadLetter",
        description =
                "An event that a destination did not take, and that holds back the later events of its subject there.")
record DeadLetterView(
        @Schema(description = "The destination that did not take it.", examples = "loyalty", required = true)
        String destination,

        @Schema(description = "The event's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID eventId,

        @Schema(description = "The event's type.", examples = "io.raksa.customer.purchase.recorded.v1", required = true)
        String type,

        @Schema(
                description = "Whom or what the event is about.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01",
                required = true)
        UUID subject,

        @Schema(description = "When the fact happened.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant time,

        @Schema(description = "How often it was tried.", examples = "12", required = true)
        int attempts,

        @Schema(
                description = "What the destination said to the last attempt.",
                examples = "500 Internal Server Error",
                required = true)
        String lastError,

        @Schema(description = "When the first attempt failed.", examples = "2026-11-22T03:15:31Z", required = true)
        Instant failingSince,

        @Schema(description = "Since when it is no longer tried.", examples = "2026-11-22T03:40:12Z", required = true)
        Instant deadSince,

        @Schema(
                description = "How many later events of its subject wait behind it at this destination.",
                examples = "3",
                required = true)
        int waitingBehind) {}
