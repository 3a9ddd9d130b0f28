package io.raksa.loyalty.reward;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reward that a member took. */
@Schema(name = "RewardRedemption", description = "A reward that a member took.")
record RedemptionView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1db1", required = true)
        UUID id,

        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(description = "The reward's id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1db0", required = true)
        UUID rewardId,

        @Schema(description = "Its name then, in English.", examples = "Iced latte", required = true)
        String nameEn,

        @Schema(description = "Its name then, in Thai.", examples = "ลาเต้เย็น", required = true)
        String nameTh,

        @Schema(description = "What it cost then, in points.", examples = "120", required = true)
        long points,

        @Schema(description = "What became of it.", examples = "REDEEMED", required = true)
        RewardState state,

        @Schema(description = "The code of a voucher, as it is printed.", examples = "SPA-7K2M-9QXTC") @Nullable
        String code,

        @Schema(description = "When it was taken.", examples = "2026-11-23T03:15:30Z", required = true)
        Instant redeemedAt,

        @Schema(description = "When it was sent or cancelled.", examples = "2026-11-24T03:15:30Z") @Nullable
        Instant endedAt) {

    static RedemptionView of(Redemption redemption) {
        return new RedemptionView(
                redemption.id(),
                redemption.memberId(),
                redemption.rewardId(),
                redemption.name().en(),
                redemption.name().th(),
                redemption.points(),
                redemption.state(),
                redemption.code(),
                redemption.redeemedAt(),
                redemption.endedAt());
    }
}
