package io.raksa.feedback.proactive;

import io.raksa.feedback.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer who fell silent, and how far we are with keeping them. */
@Schema(
        name = "ProactiveCase",
        description = "A customer who fell silent without a complaint, and how far we are with keeping them.")
record ProactiveCaseView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c71", required = true)
        UUID id,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "The customer.", examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01", required = true)
        UUID customerId,

        @Schema(
                description = "The day on which silence became a farewell, in the business's time zone.",
                examples = "2026-11-20",
                required = true)
        LocalDate dueOn,

        @Schema(description = "Why, in words.", required = true)
        Wording reason,

        @Schema(description = "Days of silence when it was opened.", examples = "74", required = true)
        int silentDays,

        @Schema(description = "How it stands.", examples = "OPEN", required = true)
        ProactiveState state,

        @Schema(description = "Who takes care; absent while nobody does.", examples = "malee") @Nullable
        String owner,

        @Schema(description = "When it was opened.", examples = "2026-11-20T01:00:00Z", required = true)
        Instant openedAt,

        @Schema(description = "When the customer was first asked.", examples = "2026-11-21T04:00:00Z") @Nullable
        Instant contactedAt,

        @Schema(description = "When it ended.", examples = "2026-11-30T04:00:00Z") @Nullable
        Instant endedAt) {

    static ProactiveCaseView of(ProactiveCase kept) {
        return new ProactiveCaseView(
                kept.id(),
                kept.version(),
                kept.customerId(),
                kept.dueOn(),
                new Wording(kept.reason().en(), kept.reason().th()),
                kept.reason().silentDays(),
                kept.state(),
                kept.owner(),
                kept.openedAt(),
                kept.contactedAt(),
                kept.endedAt());
    }
}
