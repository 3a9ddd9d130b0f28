package io.raksa.loyalty.giftcard;

import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A card. */
@Schema(name = "GiftCard", description = "A gift card and what it is worth now.")
record GiftCardView(
        @Schema(description = "The card's id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1de1", required = true)
        UUID id,

        @Schema(description = "The programme's code.", examples = "raksa", required = true)
        String programme,

        @Schema(description = "What became of it.", examples = "ACTIVE", required = true)
        CardState state,

        @Schema(description = "The last four characters of its code.", examples = "8DFA", required = true)
        String ending,

        @Schema(description = "What it was worth when it was sold.", required = true)
        Money value,

        @Schema(description = "What can be paid with it now.", required = true)
        Money available,

        @Schema(description = "What is set aside for orders that are not finished.", required = true)
        Money held,

        @Schema(description = "When it was issued.", examples = "2026-11-23T03:15:30Z", required = true)
        Instant issuedAt,

        @Schema(description = "When it was activated.", examples = "2026-11-24T05:00:00Z") @Nullable
        Instant activatedAt,

        @Schema(
                description = "From when on it is worth nothing; absent where it never ends, or is not activated.",
                examples = "2031-11-30T17:00:00Z")
        @Nullable
        Instant expiresAt) {

    /** What became of a card, its time among it. */
    @Schema(
            name = "GiftCardState",
            description =
                    "ISSUED: it is worth nothing until it is activated. ACTIVE: it can be paid with. BLOCKED: it is lost or stolen; what is on it"
                            + " stays, until another code opens it. EXPIRED: its time is over.")
    enum CardState {
        ISSUED,
        ACTIVE,
        BLOCKED,
        EXPIRED
    }

    static GiftCardView of(GiftCard card, Instant now) {
        return new GiftCardView(
                card.id(),
                card.programme(),
                card.hasEndedAt(now)
                        ? CardState.EXPIRED
                        : CardState.valueOf(card.state().name()),
                card.ending(),
                card.money(card.value()),
                card.money(card.spendableAt(now)),
                card.money(card.held()),
                card.issuedAt(),
                card.activatedAt(),
                card.expiresAt());
    }
}
