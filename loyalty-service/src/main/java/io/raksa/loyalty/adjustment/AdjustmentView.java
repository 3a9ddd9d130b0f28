package io.raksa.loyalty.adjustment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An adjustment that needs another person. */
@Schema(name = "Adjustment", description = "An adjustment that one person asked for and another one decides.")
record AdjustmentView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d77", required = true)
        UUID id,

        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(description = "Points to give; to take when negative.", examples = "60000", required = true)
        long points,

        @Schema(description = "The kind of points.", examples = "points", required = true)
        String pointKind,

        @Schema(description = "Why.", examples = "A year of purchases under another name", required = true)
        String reason,

        @Schema(description = "Where it stands.", examples = "WAITING", required = true)
        AdjustmentState state,

        @Schema(description = "Who asked for it.", examples = "somchai", required = true)
        String askedBy,

        @Schema(description = "When.", examples = "2026-11-22T03:15:30Z", required = true)
        Instant askedAt,

        @Schema(
                description = "From when it can be decided no more.",
                examples = "2026-11-29T03:15:30Z",
                required = true)
        Instant expiresAt,

        @Schema(description = "Who decided it; absent until then.", examples = "malee", nullable = true) @Nullable
        String decidedBy,

        @Schema(description = "When.", examples = "2026-11-23T03:15:30Z", nullable = true) @Nullable
        Instant decidedAt,

        @Schema(description = "What they said.", examples = "I have seen the receipts", nullable = true) @Nullable
        String note) {

    static AdjustmentView of(Adjustment adjustment, Instant now) {
        return new AdjustmentView(
                adjustment.id(),
                adjustment.memberId(),
                adjustment.points(),
                adjustment.pointKind(),
                adjustment.reason(),
                adjustment.stateAt(now),
                adjustment.askedBy(),
                adjustment.askedAt(),
                adjustment.expiresAt(),
                adjustment.decidedBy(),
                adjustment.decidedAt(),
                adjustment.note());
    }
}
