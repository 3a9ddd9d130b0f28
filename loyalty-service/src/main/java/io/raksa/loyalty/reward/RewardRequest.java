package io.raksa.loyalty.reward;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What points shall be had for. */
@Schema(name = "RewardRequest", description = "What points shall be had for.")
record RewardRequest(
        @Schema(description = "Its name in English.", examples = "Iced latte", required = true)
        @NotBlank
        @Size(max = 100)
        String nameEn,

        @Schema(description = "Its name in Thai.", examples = "ลาเต้เย็น", required = true) @NotBlank @Size(max = 100)
        String nameTh,

        @Schema(description = "What it is, in English.", examples = "One iced latte, any branch.", required = true)
        @NotBlank
        @Size(max = 1000)
        String descriptionEn,

        @Schema(description = "What it is, in Thai.", examples = "ลาเต้เย็นหนึ่งแก้ว ทุกสาขา", required = true)
        @NotBlank
        @Size(max = 1000)
        String descriptionTh,

        @Schema(description = "What kind of thing it is.", examples = "ITEM", required = true) @NotNull
        RewardKind kind,

        @Schema(
                description = "The voucher offer of which a code is given; for VOUCHER, and only there.",
                examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da1")
        @Nullable
        UUID offerId,

        @Schema(description = "What it costs, in points.", examples = "120", required = true)
        @NotNull
        @Min(1)
        @Max(1_000_000_000)
        Long points,

        @Schema(description = "How many there are in all, taken ones too; absent for no limit.", examples = "500")
        @Nullable
        @Min(0)
        @Max(1_000_000_000)
        Long stock,

        @Schema(description = "How many one member may have in the period; absent for no limit.", examples = "2")
        @Nullable
        @Min(1)
        @Max(1000)
        Integer mostOfMember,

        @Schema(
                description = "The period, in days back from now; absent: for ever. Only with 'mostOfMember'.",
                examples = "30")
        @Nullable
        @Min(1)
        @Max(3660)
        Integer periodDays,

        @Schema(description = "Codes of the tiers that may have it; absent: all members.", examples = "[\"GOLD\"]")
        @Nullable
        @Size(max = 20)
        List<@NotBlank @Size(max = 50) String> tiers,

        @Schema(description = "From when on it can be had.", examples = "2026-12-01T00:00:00Z", required = true)
        @NotNull
        Instant startsAt,

        @Schema(description = "From when on it cannot any more; absent for no end.", examples = "2027-01-01T00:00:00Z")
        @Nullable
        Instant endsAt) {

    /** Whether its fields fit each other. */
    boolean fits() {
        return (kind == RewardKind.VOUCHER) == (offerId != null)
                && (periodDays == null || mostOfMember != null)
                && (endsAt == null || startsAt.isBefore(endsAt));
    }
}
