package io.raksa.loyalty.reward;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What points can be had for. */
@Schema(name = "Reward", description = "What points can be had for.")
record RewardView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1db0", required = true)
        UUID id,

        @Schema(description = "Its name in English.", examples = "Iced latte", required = true)
        String nameEn,

        @Schema(description = "Its name in Thai.", examples = "ลาเต้เย็น", required = true)
        String nameTh,

        @Schema(description = "What it is, in English.", examples = "One iced latte, any branch.", required = true)
        String descriptionEn,

        @Schema(description = "What it is, in Thai.", examples = "ลาเต้เย็นหนึ่งแก้ว ทุกสาขา", required = true)
        String descriptionTh,

        @Schema(description = "What kind of thing it is.", examples = "ITEM", required = true)
        RewardKind kind,

        @Schema(
                description = "The voucher offer of which a code is given; for VOUCHER, and only there.",
                examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da1")
        @Nullable
        UUID offerId,

        @Schema(description = "What it costs, in points.", examples = "120", required = true)
        long points,

        @Schema(description = "How many there are in all, taken ones too; absent for no limit.", examples = "500")
        @Nullable
        Long stock,

        @Schema(description = "How many are left; absent where there is no limit.", examples = "17") @Nullable
        Long left,

        @Schema(description = "How many one member may have in the period; absent for no limit.", examples = "2")
        @Nullable
        Integer mostOfMember,

        @Schema(
                description = "The period, in days back from now; absent: for ever. Only with 'mostOfMember'.",
                examples = "30")
        @Nullable
        Integer periodDays,

        @Schema(
                description = "Codes of the tiers that may have it; empty: all members.",
                examples = "[\"GOLD\"]",
                required = true)
        List<String> tiers,

        @Schema(description = "From when on it can be had.", examples = "2026-12-01T00:00:00Z", required = true)
        Instant startsAt,

        @Schema(description = "From when on it cannot any more; absent for no end.", examples = "2027-01-01T00:00:00Z")
        @Nullable
        Instant endsAt) {

    static RewardView of(Reward reward) {
        return new RewardView(
                reward.id(),
                reward.name().en(),
                reward.name().th(),
                reward.description().en(),
                reward.description().th(),
                reward.kind(),
                reward.offerId(),
                reward.points(),
                reward.stock(),
                reward.stock() == null ? null : reward.stock() - reward.taken(),
                reward.mostOfMember(),
                reward.periodDays(),
                reward.tiers(),
                reward.startsAt(),
                reward.endsAt());
    }
}
