package io.raksa.loyalty.referral;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A friend whom a member brought, or who brought a member. Neither learns who the other is. */
@Schema(name = "Referral", description = "A friend whom a member brought, or who brought a member; neither is named.")
record ReferralView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1dc1", required = true)
        UUID id,

        @Schema(description = "Points for who brings the friend.", examples = "100", required = true)
        long referrerPoints,

        @Schema(description = "Points for the friend.", examples = "50", required = true)
        long friendPoints,

        @Schema(description = "How far it is.", examples = "REGISTERED", required = true)
        ReferralState state,

        @Schema(
                description = "When the friend said who brought them.",
                examples = "2026-11-23T03:15:30Z",
                required = true)
        Instant registeredAt,

        @Schema(description = "When it was paid, declined or taken back.", examples = "2026-11-24T03:15:30Z") @Nullable
        Instant endedAt) {

    static ReferralView of(Referral referral) {
        return new ReferralView(
                referral.id(),
                referral.referrerPoints(),
                referral.friendPoints(),
                // That it is looked at is between staff.
                referral.state() == ReferralState.REVIEW ? ReferralState.REGISTERED : referral.state(),
                referral.registeredAt(),
                referral.endedAt());
    }
}
