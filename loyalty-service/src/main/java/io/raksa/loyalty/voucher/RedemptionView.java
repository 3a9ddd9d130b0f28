package io.raksa.loyalty.voucher;

import io.raksa.loyalty.voucher.core.Benefit;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The use of a voucher for an order. */
@Schema(name = "VoucherRedemption", description = "The use of a voucher for an order.")
record RedemptionView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da3", required = true)
        UUID id,

        @Schema(description = "The offer.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da1", required = true)
        UUID offerId,

        @Schema(description = "The order.", examples = "order 4711", required = true)
        String reference,

        @Schema(description = "Whose order it is.") @Nullable
        UUID customerId,

        @Schema(description = "What became of it.", examples = "REDEEMED", required = true)
        RedemptionState state,

        @Schema(description = "What the order costs without it.", required = true)
        Money total,

        @Schema(description = "What goes off.", required = true)
        Money discount,

        @Schema(description = "What comes for nothing.", examples = "mango-sticky-rice") @Nullable
        String item,

        @Schema(description = "When it was reserved or redeemed.", examples = "2026-11-23T03:15:30Z", required = true)
        Instant takenAt,

        @Schema(description = "When a reservation ends by itself.", examples = "2026-11-23T03:30:30Z") @Nullable
        Instant expiresAt,

        @Schema(description = "When it was released or rolled back.", examples = "2026-11-23T03:20:00Z") @Nullable
        Instant endedAt) {

    static RedemptionView of(Redemption redemption, Offer offer) {
        return new RedemptionView(
                redemption.id(),
                redemption.offerId(),
                redemption.reference(),
                redemption.customerId(),
                redemption.state(),
                redemption.total(),
                redemption.discount(),
                offer.benefit() instanceof Benefit.Item(String what) ? what : null,
                redemption.takenAt(),
                redemption.expiresAt(),
                redemption.endedAt());
    }
}
