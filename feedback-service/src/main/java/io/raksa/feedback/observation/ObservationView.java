package io.raksa.feedback.observation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member of staff saw. */
@Schema(
        name = "Observation",
        description = "What a member of staff saw. Marks are as in the request; it never changes.")
record ObservationView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c02", required = true)
        UUID id,

        @Schema(
                description = "The customer; absent where that is unknown.",
                examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID customerId,

        @Schema(description = "What the customer said then.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c00")
        @Nullable
        UUID feedbackId,

        @Schema(description = "The face, 1 to 5.", examples = "2") @Nullable
        Integer face,

        @Schema(description = "The eyes, 1 to 5.", examples = "3") @Nullable
        Integer eyes,

        @Schema(description = "The body, 1 to 5.", examples = "2") @Nullable
        Integer body,

        @Schema(description = "Arguing, 0 to 3.", examples = "1") @Nullable
        Integer arguing,

        @Schema(description = "Bargaining, 0 to 3.", examples = "0") @Nullable
        Integer bargaining,

        @Schema(description = "Interrupting, 0 to 3.", examples = "2") @Nullable
        Integer interrupting,

        @Schema(description = "Blaming, 0 to 3.", examples = "1") @Nullable
        Integer blaming,

        @Schema(description = "How staff met the customer.", examples = "IN_PERSON", required = true)
        Contact channel,

        @Schema(description = "When in the service it was.", examples = "DURING", required = true)
        Moment moment,

        @Schema(description = "At which branch.", examples = "siam-square") @Nullable
        String branch,

        @Schema(description = "In a few words.", examples = "ถามราคาซ้ำหลายครั้ง") @Nullable
        String note,

        @Schema(description = "When it was.", examples = "2026-11-22T02:30:00Z", required = true)
        Instant observedAt,

        @Schema(description = "Who saw it: the subject of their token.", examples = "agent-7", required = true)
        String observedBy) {}
