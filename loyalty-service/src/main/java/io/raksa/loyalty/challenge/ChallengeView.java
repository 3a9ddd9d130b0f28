package io.raksa.loyalty.challenge;

import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What members are asked to do. */
@Schema(name = "Challenge", description = "What members are asked to do for a reward.")
record ChallengeView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1dd0", required = true)
        UUID id,

        @Schema(description = "Its name in English.", examples = "Three coffees a week", required = true)
        String nameEn,

        @Schema(description = "Its name in Thai.", examples = "กาแฟสามแก้วต่อสัปดาห์", required = true)
        String nameTh,

        @Schema(description = "What members are asked to do.", examples = "VISITS", required = true)
        ChallengeKind kind,

        @Schema(description = "How many days, weeks, months or baskets; for all kinds but SPEND.", examples = "5")
        @Nullable
        Integer target,

        @Schema(description = "How much in total, for SPEND, or in one basket at least, for BASKETS.") @Nullable
        Money amount,

        @Schema(description = "Code of the tier that a member must be of; absent for all members.", examples = "GOLD")
        @Nullable
        String tier,

        @Schema(description = "Points that it pays; absent where it pays a voucher.", examples = "100") @Nullable
        Long points,

        @Schema(
                description = "The voucher offer of which it gives a code; absent where it pays points.",
                examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da1")
        @Nullable
        UUID offerId,

        @Schema(description = "Whether it is paid each time that it is met.", examples = "false", required = true)
        boolean repeatable,

        @Schema(description = "From when on purchases count.", examples = "2027-01-01T00:00:00Z", required = true)
        Instant startsAt,

        @Schema(description = "Until when purchases count.", examples = "2027-02-01T00:00:00Z", required = true)
        Instant endsAt) {

    static ChallengeView of(Challenge challenge) {
        return new ChallengeView(
                challenge.id(),
                challenge.name().en(),
                challenge.name().th(),
                challenge.kind(),
                challenge.target(),
                challenge.amount(),
                challenge.tier(),
                challenge.points(),
                challenge.offerId(),
                challenge.repeatable(),
                challenge.startsAt(),
                challenge.endsAt());
    }
}
