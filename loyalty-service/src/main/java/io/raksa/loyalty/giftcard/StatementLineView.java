package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.giftcard.core.MovementKind;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What moved on a card. */
@Schema(name = "GiftCardStatementLine", description = "What moved on a card.")
record StatementLineView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1de3", required = true)
        UUID id,

        @Schema(description = "What happened.", examples = "USE", required = true)
        MovementKind kind,

        @Schema(
                description = "By how much what can be paid with changed; negative where it became less.",
                required = true)
        Money amount,

        @Schema(description = "What could be paid with after it.", required = true)
        Money available,

        @Schema(description = "What was set aside after it.", required = true)
        Money held,

        @Schema(description = "The order or the return; absent where there is none.", examples = "order 4711") @Nullable
        String reference,

        @Schema(description = "When.", examples = "2026-11-23T03:15:30Z", required = true)
        Instant movedAt) {

    static StatementLineView of(StatementLine line, GiftCard card) {
        return new StatementLineView(
                line.id(),
                line.kind(),
                card.money(line.amount()),
                card.money(line.availableAfter()),
                card.money(line.heldAfter()),
                line.reference(),
                line.movedAt());
    }
}
