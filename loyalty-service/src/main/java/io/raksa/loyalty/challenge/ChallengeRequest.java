package io.raksa.loyalty.challenge;

import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What members shall be asked to do. */
@Schema(name = "ChallengeRequest", description = "What members shall be asked to do for a reward.")
record ChallengeRequest(
        @Schema(description = "Its name in English.", examples = "Three coffees a week", required = true)
        @NotBlank
        @Size(max = 100)
        String nameEn,

        @Schema(description = "Its name in Thai.", examples = "กาแฟสามแก้วต่อสัปดาห์", required = true)
        @NotBlank
        @Size(max = 100)
        String nameTh,

        @Schema(description = "What members are asked to do.", examples = "VISITS", required = true) @NotNull
        ChallengeKind kind,

        @Schema(description = "How many days, weeks, months or baskets; for all kinds but SPEND.", examples = "5")
        @Nullable
        @Min(1)
        @Max(1000)
        Integer target,

        @Schema(description = "How much in total, for SPEND, or in one basket at least, for BASKETS.") @Nullable @Valid
        Money amount,

        @Schema(description = "Code of the tier that a member must be of; absent for all members.", examples = "GOLD")
        @Nullable
        @Size(min = 1, max = 50)
        String tier,

        @Schema(description = "Points that it pays; absent where it pays a voucher.", examples = "100")
        @Nullable
        @Min(1)
        @Max(1_000_000)
        Long points,

        @Schema(
                description = "The voucher offer of which it gives a code; absent where it pays points.",
                examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da1")
        @Nullable
        UUID offerId,

        @Schema(description = "Whether it is paid each time that it is met.", examples = "false", required = true)
        @NotNull
        Boolean repeatable,

        @Schema(description = "From when on purchases count.", examples = "2027-01-01T00:00:00Z", required = true)
        @NotNull
        Instant startsAt,

        @Schema(description = "Until when purchases count.", examples = "2027-02-01T00:00:00Z", required = true)
        @NotNull
        Instant endsAt) {

    /** Whether its fields fit each other. */
    boolean fits() {
        boolean ofMoney = kind == ChallengeKind.SPEND || kind == ChallengeKind.BASKETS;
        return (kind == ChallengeKind.SPEND) == (target == null)
                && ofMoney == (amount != null)
                && (amount == null || amount.amount().signum() > 0)
                && (points == null) != (offerId == null)
                && startsAt.isBefore(endsAt);
    }
}
