package io.raksa.loyalty.giftcard;

import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The use of a card. */
@Schema(name = "GiftCardUse", description = "What an order paid with a card, or set aside for it.")
record UseView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1de2", required = true)
        UUID id,

        @Schema(description = "The card's id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1de1", required = true)
        UUID cardId,

        @Schema(description = "The order.", examples = "order 4711", required = true)
        String reference,

        @Schema(description = "What became of it.", examples = "USED", required = true)
        UseState state,

        @Schema(description = "What was asked for.", required = true)
        Money asked,

        @Schema(description = "What was paid.", required = true)
        Money used,

        @Schema(description = "What of that went back onto the card.", required = true)
        Money refunded,

        @Schema(description = "What is left on the card to pay with, after this.", required = true)
        Money available,

        @Schema(description = "When it was paid or set aside.", examples = "2026-11-23T03:15:30Z", required = true)
        Instant begunAt,

        @Schema(
                description = "When what was set aside comes back by itself; absent where it was paid at once.",
                examples = "2026-11-23T03:30:30Z")
        @Nullable
        Instant expiresAt,

        @Schema(description = "When it was paid or came back.", examples = "2026-11-23T03:16:00Z") @Nullable
        Instant endedAt) {

    static UseView of(GiftCardUse use, GiftCard card) {
        return new UseView(
                use.id(),
                use.cardId(),
                use.reference(),
                use.state(),
                card.money(use.asked()),
                card.money(use.used()),
                card.money(use.refunded()),
                card.money(card.available()),
                use.begunAt(),
                use.expiresAt(),
                use.endedAt());
    }
}
