package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.promotion.Minor;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cards that were issued together. */
@Schema(name = "GiftCardBatch", description = "Cards that were issued together.")
record BatchView(
        @Schema(description = "The batch's id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1de0", required = true)
        UUID id,

        @Schema(description = "The programme's code.", examples = "raksa", required = true)
        String programme,

        @Schema(description = "What they were ordered as.", examples = "stock 2026-11 / 3", required = true)
        String reference,

        @Schema(description = "What each is worth when it is activated.", required = true)
        Money value,

        @Schema(description = "How many.", examples = "100", required = true)
        int cards,

        @Schema(description = "When.", examples = "2026-11-23T03:15:30Z", required = true)
        Instant issuedAt) {

    static BatchView of(GiftCardBatch batch) {
        return new BatchView(
                batch.id(),
                batch.programme(),
                batch.reference(),
                Minor.money(batch.value(), batch.currency()),
                batch.cards(),
                batch.issuedAt());
    }
}
