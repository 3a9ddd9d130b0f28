package io.raksa.loyalty.voucher;

import io.raksa.loyalty.voucher.core.Benefit;
import io.raksa.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What vouchers give. */
@Schema(name = "VoucherOffer", description = "What vouchers give, and how often.")
record OfferView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da1", required = true)
        UUID id,

        @Schema(description = "Its name.", examples = "Songkran 2027", required = true)
        String name,

        @Schema(description = "What kind of thing it gives.", examples = "PERCENT", required = true)
        OfferKind kind,

        @Schema(description = "So much off.") @Nullable Money amount,

        @Schema(description = "So many percent off.", examples = "15") @Nullable
        BigDecimal percent,

        @Schema(description = "The most that a percentage gives.") @Nullable
        Money most,

        @Schema(description = "What it gives for nothing.", examples = "mango-sticky-rice") @Nullable
        String item,

        @Schema(description = "Only for orders of that at least.") @Nullable
        Money leastTotal,

        @Schema(description = "How often one customer may redeem codes of it.", examples = "1") @Nullable
        Integer usesPerCustomer,

        @Schema(description = "How often all codes together may be redeemed.", examples = "5000") @Nullable
        Long mostRedemptions,

        @Schema(
                description = "How often they were, reserved ones too; counted only where there is a limit.",
                examples = "17")
        @Nullable
        Long redemptions,

        @Schema(
                description = "From when on they are worth something.",
                examples = "2027-04-13T00:00:00Z",
                required = true)
        Instant startsAt,

        @Schema(
                description = "From when on they are worth nothing.",
                examples = "2027-04-16T00:00:00Z",
                required = true)
        Instant endsAt) {

    static OfferView of(Offer offer) {
        return switch (offer.benefit()) {
            case Benefit.Amount(Money off) -> view(offer, OfferKind.AMOUNT, off, null, null, null);
            case Benefit.Percent(BigDecimal percent, Money most) ->
                view(offer, OfferKind.PERCENT, null, percent, most, null);
            case Benefit.Item(String what) -> view(offer, OfferKind.ITEM, null, null, null, what);
        };
    }

    private static OfferView view(
            Offer offer,
            OfferKind kind,
            @Nullable Money amount,
            @Nullable BigDecimal percent,
            @Nullable Money most,
            @Nullable String item) {
        return new OfferView(
                offer.id(),
                offer.name(),
                kind,
                amount,
                percent,
                most,
                item,
                offer.leastTotal(),
                offer.usesPerCustomer(),
                offer.mostRedemptions(),
                offer.mostRedemptions() == null ? null : offer.redemptions(),
                offer.startsAt(),
                offer.endsAt());
    }
}
