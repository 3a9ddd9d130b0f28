package io.raksa.gateway.live;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the data of a live event says. */
@Schema(
        name = "LiveEvent",
        description =
                "The data of a live event: that something changed, and which. What it is now, is read by the API.")
record LiveEventView(
        @Schema(description = "What happened.", examples = "feedback.complaint.escalated.v1", required = true)
        String type,

        @Schema(description = "What kind of thing changed; also the event's name.", required = true)
        LiveKind kind,

        @Schema(
                description =
                        "The complaint, or the feedback, that it is about; absent where it is about a customer only.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID id,

        @Schema(
                description = "The customer it is about; absent where that is unknown.",
                examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID customerId,

        @Schema(description = "When.", examples = "2026-11-23T04:30:00Z", required = true)
        Instant at) {

    static LiveEventView of(LiveEvent event) {
        return new LiveEventView(event.type(), event.kind(), event.caseId(), event.customerId(), event.at());
    }
}
