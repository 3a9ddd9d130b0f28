package io.raksa.loyalty.ending;

import io.raksa.loyalty.ledger.Posted;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An expiry that was taken back. */
@Schema(name = "Reinstatement", description = "Expired points that were given back.")
record ReinstatementView(
        @Schema(description = "The posting's id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d79", required = true)
        UUID postingId,

        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(description = "How many there are again.", examples = "40", required = true)
        long points,

        @Schema(description = "Available points after it.", examples = "160", required = true)
        long balanceAfter,

        @Schema(
                description = "The instant from which they are gone.",
                examples = "2026-12-23T03:15:30Z",
                required = true)
        Instant endsAt,

        @Schema(description = "When it was posted.", examples = "2026-11-23T03:15:30Z", required = true)
        Instant postedAt) {

    static ReinstatementView of(Posted posted, Instant endsAt) {
        return new ReinstatementView(
                posted.id(), posted.memberId(), posted.points(), posted.balanceAfter(), endsAt, posted.at());
    }
}
