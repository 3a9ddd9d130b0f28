package io.raksa.loyalty.ledger;

import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.PostingKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a statement. */
@Schema(name = "StatementLine", description = "One posting, explained.")
record StatementLineView(
        @Schema(description = "The posting's id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d77", required = true)
        UUID postingId,

        @Schema(description = "What it was for.", required = true)
        PostingKind kind,

        @Schema(
                description = "What it did to the available points; negative where it took some.",
                examples = "50",
                required = true)
        long points,

        @Schema(description = "Available points after it.", examples = "120", required = true)
        long balanceAfter,

        @Schema(description = "What it goes back to.", required = true)
        Cause cause,

        @Schema(description = "When it was posted.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant at,

        @Schema(description = "Why there were these points, in words that the customer may read.", required = true)
        WordsView rule,

        @Schema(
                description = "Version of the programme whose rule decided it; absent where no rule did.",
                examples = "1",
                nullable = true)
        @Nullable
        Long ruleVersion,

        @Schema(description = "The lots it made or took from.", required = true)
        List<LotChangeView> lots) {

    /** What a posting did to a lot. */
    @Schema(name = "LotChange", description = "What a posting did to a lot: points of one origin and one end.")
    record LotChangeView(
            @Schema(description = "The lot's id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d78", required = true)
            UUID lotId,

            @Schema(
                    description = "Points put into the lot; negative where they were taken out.",
                    examples = "50",
                    required = true)
            long points,

            @Schema(
                    description = "The instant from which what is left of the lot is gone.",
                    examples = "2028-11-30T17:00:00Z",
                    required = true)
            Instant expiresAt) {}
}
