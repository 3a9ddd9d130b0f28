package io.raksa.loyalty.earning;

import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a claim for missing points, and why. */
@Schema(name = "MissingPointsClaim", description = "What came of a claim for missing points, and why.")
record ClaimView(
        @Schema(description = "The purchase.", examples = "019aabf0-7a10-7f63-b1de-0d6a57a1f3c8", required = true)
        UUID purchaseId,

        @Schema(description = "What it cost.", required = true)
        Money amount,

        @Schema(description = "When it was made.", examples = "2026-11-01T03:00:00Z", required = true)
        Instant purchasedAt,

        @Schema(description = "What came of it.", examples = "PAID", required = true)
        ClaimOutcome outcome,

        @Schema(description = "Points of the purchase.", examples = "40", required = true)
        long points,

        @Schema(description = "Why, in English.", required = true)
        String en,

        @Schema(description = "Why, in Thai.", required = true)
        String th) {}
