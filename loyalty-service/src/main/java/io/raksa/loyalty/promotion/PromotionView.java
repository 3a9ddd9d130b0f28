package io.raksa.loyalty.promotion;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as it stands. */
@Schema(name = "Promotion", description = "A campaign as it stands.")
record PromotionView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da1", required = true)
        UUID id,

        @Schema(description = "Where it stands.", examples = "ACTIVE", required = true)
        PromotionState state,

        @Schema(description = "Why it was paused or ended.", examples = "The kitchen is out of mangoes") @Nullable
        String stateReason,

        @Schema(description = "What it says.", required = true)
        PromotionRequest terms,

        @Schema(description = "When it was made.", examples = "2027-03-20T03:00:00Z", required = true)
        Instant madeAt) {

    static PromotionView of(Promotion promotion) {
        return new PromotionView(
                promotion.id(), promotion.state(), promotion.stateReason(), promotion.terms(), promotion.madeAt());
    }
}
