package io.raksa.loyalty.card;

import io.raksa.loyalty.tier.core.Tier;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a card is worth now. Nothing in it tells whose it is. */
@Schema(name = "CardCheck", description = "What a card is worth now. Nothing in it tells whose it is.")
record CardCheckView(
        @Schema(
                description = "Whether it is worth something: one that is blocked or replaced is not.",
                examples = "true",
                required = true)
        boolean valid,

        @Schema(description = "What became of it.", examples = "ACTIVE", required = true)
        CardState state,

        @Schema(description = "The code of the tier; absent for none.", examples = "gold") @Nullable
        String tier,

        @Schema(description = "The tier's name in English.", examples = "Gold") @Nullable
        String tierEn,

        @Schema(description = "The tier's name in Thai.", examples = "ทอง") @Nullable
        String tierTh,

        @Schema(
                description =
                        "How many percent of prices go off; 0 where the tier gives none, or the card is not valid.",
                examples = "7.5",
                required = true)
        BigDecimal percent) {

    static CardCheckView of(Tier tier) {
        return new CardCheckView(true, CardState.ACTIVE, tier.code(), tier.nameEn(), tier.nameTh(), tier.discount());
    }

    static CardCheckView ofNoTier(CardState state) {
        return new CardCheckView(state == CardState.ACTIVE, state, null, null, null, BigDecimal.ZERO);
    }

    static CardCheckView of(CardState state, Optional<Tier> tier) {
        return state == CardState.ACTIVE
                ? tier.map(CardCheckView::of).orElseGet(() -> ofNoTier(state))
                : ofNoTier(state);
    }
}
