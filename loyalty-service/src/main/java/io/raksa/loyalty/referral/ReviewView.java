package io.raksa.loyalty.referral;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A referral as staff look at it. */
@Schema(name = "ReferralReview", description = "A referral as staff look at it before it is paid.")
record ReviewView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1dc1", required = true)
        UUID id,

        @Schema(
                description = "Who brings the friend.",
                examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42",
                required = true)
        UUID referrerMemberId,

        @Schema(description = "The friend.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e43", required = true)
        UUID friendMemberId,

        @Schema(description = "How far it is.", examples = "REVIEW", required = true)
        ReferralState state,

        @Schema(description = "Why it is looked at.", examples = "MANY_IN_AN_HOUR") @Nullable
        Suspicion suspicion,

        @Schema(
                description = "When the friend said who brought them.",
                examples = "2026-11-23T03:15:30Z",
                required = true)
        Instant registeredAt,

        @Schema(description = "The friend's first purchase.", examples = "019aabf0-7a10-7f63-b1de-0d6a57a1f3c8")
        @Nullable
        UUID purchaseId) {

    static ReviewView of(Referral referral) {
        return new ReviewView(
                referral.id(),
                referral.referrerId(),
                referral.friendId(),
                referral.state(),
                referral.suspicion(),
                referral.registeredAt(),
                referral.purchaseId());
    }
}
