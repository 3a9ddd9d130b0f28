package io.raksa.loyalty.adjustment;

import io.raksa.loyalty.ledger.Posted;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.PostingKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A posting that was just written. */
@Schema(name = "Posting", description = "A change of a member's points, as it was written into the ledger.")
record PostingView(
        @Schema(description = "The posting's id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d77", required = true)
        UUID postingId,

        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(description = "What it was for.", required = true)
        PostingKind kind,

        @Schema(
                description = "What it did to the available points; negative where it took some.",
                examples = "-50",
                required = true)
        long points,

        @Schema(description = "Available points after it.", examples = "70", required = true)
        long balanceAfter,

        @Schema(description = "What it goes back to.", required = true)
        Cause cause,

        @Schema(description = "When it was posted.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant postedAt) {

    static PostingView of(Posted posting) {
        return new PostingView(
                posting.id(),
                posting.memberId(),
                posting.kind(),
                posting.points(),
                posting.balanceAfter(),
                posting.cause(),
                posting.at());
    }
}
