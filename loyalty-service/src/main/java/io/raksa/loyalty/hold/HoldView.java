package io.raksa.loyalty.hold;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Points set aside. */
@Schema(name = "Hold", description = "Points set aside for a purchase that is not finished.")
record HoldView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d99", required = true)
        UUID id,

        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(description = "How many were set aside.", examples = "120", required = true)
        long points,

        @Schema(description = "What for.", examples = "order 4711", required = true)
        String reference,

        @Schema(description = "What became of them.", examples = "SPENT", required = true)
        HoldState state,

        @Schema(description = "How many were spent.", examples = "100", required = true)
        long spent,

        @Schema(description = "When they were set aside.", examples = "2026-11-23T03:15:30Z", required = true)
        Instant heldAt,

        @Schema(description = "When they come back by themselves.", examples = "2026-11-23T03:30:30Z", required = true)
        Instant expiresAt,

        @Schema(description = "When they were spent or came back.", examples = "2026-11-23T03:16:00Z") @Nullable
        Instant endedAt) {

    static HoldView of(Hold hold) {
        return new HoldView(
                hold.id(),
                hold.memberId(),
                hold.points(),
                hold.reference(),
                hold.state(),
                hold.spent(),
                hold.heldAt(),
                hold.expiresAt(),
                hold.endedAt());
    }
}
