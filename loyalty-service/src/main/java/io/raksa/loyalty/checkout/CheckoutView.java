package io.raksa.loyalty.checkout;

import io.raksa.loyalty.promotion.Minor;
import io.raksa.loyalty.promotion.core.Refusal;
import io.raksa.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a cart comes to. */
@Schema(name = "Checkout", description = "What a cart comes to, and why.")
record CheckoutView(
        @Schema(
                description = "Its id, and that of the purchase at customer-service; absent where it was only tried.",
                examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da1")
        @Nullable
        UUID id,

        @Schema(description = "The order.", examples = "order 4711", required = true)
        String reference,

        @Schema(description = "Where it stands; absent where it was only tried.", examples = "CONFIRMED") @Nullable
        CheckoutState state,

        @Schema(description = "Whose it is.") @Nullable UUID customerId,

        @Schema(description = "The lines, in their order.", required = true)
        List<LineView> lines,

        @Schema(description = "What it costs before anything goes off.", required = true)
        Money total,

        @Schema(description = "What goes off, by promotions, for the member's tier and by vouchers.", required = true)
        Money discount,

        @Schema(description = "What is left to be paid in money.", required = true)
        Money payable,

        @Schema(description = "Promotions that apply, in the order in which they do.", required = true)
        List<AppliedView> applied,

        @Schema(description = "Promotions that do not, and why.", required = true)
        List<NotAppliedView> notApplied,

        @Schema(
                description =
                        "What goes off for the tier of the member, after promotions and before vouchers; absent for nothing.")
        @Nullable
        TierDiscountView tierDiscount,

        @Schema(description = "Vouchers, in their order.", required = true)
        List<VoucherView> vouchers,

        @Schema(description = "Points that pay.", examples = "500", required = true)
        long pointsUsed,

        @Schema(description = "What they are worth.", required = true)
        Money pointsWorth,

        @Schema(description = "How many points could pay at most.", examples = "1200", required = true)
        long mostPoints,

        @Schema(
                description =
                        "Points that it earns, those of promotions included. The tier multiplies those of the earn rate, and caps hold for all of them; until it is confirmed, as things are now.",
                examples = "36",
                required = true)
        long pointsEarned,

        @Schema(description = "Codes of vouchers that it gave; they are the customer's.", required = true)
        List<String> vouchersGiven,

        @Schema(
                description =
                        "How many vouchers promotions promise that it did not give: their offers have no code left, or are over. Before it is confirmed all that it promises.",
                examples = "0",
                required = true)
        int vouchersOwing,

        @Schema(description = "When what is set aside comes back by itself.", examples = "2026-11-23T03:15:00Z")
        @Nullable
        Instant expiresAt,

        @Schema(description = "When it became a purchase.", examples = "2026-11-23T03:00:00Z") @Nullable
        Instant confirmedAt) {

    /** A line. */
    @Schema(name = "CheckoutLine", description = "A line, with what went off it.")
    record LineView(
            @Schema(description = "Your name for it.", examples = "1", required = true)
            String id,

            @Schema(description = "What it costs before anything goes off.", required = true)
            Money price,

            @Schema(description = "What goes off, in order.", required = true)
            List<OffView> discounts,

            @Schema(description = "What of it points pay.", required = true)
            Money paidByPoints,

            @Schema(description = "What is left to be paid in money.", required = true)
            Money payable) {}

    /** What goes off a line. */
    @Schema(name = "CheckoutDiscount", description = "What goes off a line.")
    record OffView(
            @Schema(
                    description = "The promotion's id, 'tier' and the tier's code, or the voucher's code.",
                    examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da1",
                    required = true)
            String source,

            @Schema(description = "How much.", required = true)
            Money amount) {}

    /** A promotion that applies. */
    @Schema(name = "AppliedPromotion", description = "A promotion that applies.")
    record AppliedView(
            @Schema(description = "Its id.", required = true)
            UUID id,

            @Schema(description = "Its version.", examples = "2", required = true)
            long version,

            @Schema(description = "Its name.", examples = "Birthday treat", required = true)
            String name,

            @Schema(description = "What it takes off.", required = true)
            Money discount,

            @Schema(description = "What it gives in points.", examples = "100", required = true)
            long points,

            @Schema(description = "What it gives for nothing.", required = true)
            List<String> gifts) {}

    /** What goes off for the tier of the member. */
    @Schema(name = "CheckoutTierDiscount", description = "What goes off for the tier of the member.")
    record TierDiscountView(
            @Schema(description = "The tier's code.", examples = "gold", required = true)
            String tier,

            @Schema(description = "Its name in English.", examples = "Gold", required = true)
            String nameEn,

            @Schema(description = "Its name in Thai.", examples = "ทอง", required = true)
            String nameTh,

            @Schema(
                    description = "How many percent of what promotions leave, rounded half up to the smallest unit.",
                    examples = "5",
                    required = true)
            BigDecimal percent,

            @Schema(description = "How much.", required = true)
            Money discount) {

        static TierDiscountView of(Sale.Standing standing, String currency) {
            return new TierDiscountView(
                    standing.tier(),
                    standing.nameEn(),
                    standing.nameTh(),
                    standing.percent(),
                    Minor.money(standing.off(), currency));
        }
    }

    /** A promotion that does not apply. */
    @Schema(name = "PromotionNotApplied", description = "A promotion that does not apply, and why.")
    record NotAppliedView(
            @Schema(description = "Its id.", required = true)
            UUID id,

            @Schema(description = "Its name.", examples = "Birthday treat", required = true)
            String name,

            @Schema(description = "Why.", examples = "TOTAL_TOO_SMALL", required = true)
            Refusal.Reason reason,

            @Schema(description = "What it asks for, where that is a number.", examples = "500.00") @Nullable
            BigDecimal required,

            @Schema(description = "What there is of it.", examples = "420.00") @Nullable
            BigDecimal available,

            @Schema(description = "What would have to come to it.", examples = "80.00") @Nullable
            BigDecimal missing,

            @Schema(description = "Of those numbers: a currency, or what is counted.", examples = "THB") @Nullable
            String unit,

            @Schema(
                    description =
                            "What the reason is about: tiers, stages, the condition, the promotion that stands in the way.",
                    examples = "gold, platinum")
            @Nullable
            String about) {}

    /** A voucher of an order. */
    @Schema(name = "CheckoutVoucher", description = "A voucher of an order.")
    record VoucherView(
            @Schema(description = "Its code.", examples = "SPA7K2M9QXTC", required = true)
            String code,

            @Schema(description = "What goes off for it.", required = true)
            Money discount,

            @Schema(description = "What it gives for nothing.", examples = "mango-sticky-rice") @Nullable
            String item) {}

    /** What a cart would come to. */
    static CheckoutView of(Quote quote) {
        return view(
                quote.sale(),
                null,
                quote.request().reference(),
                null,
                quote.request().customerId(),
                List.of(),
                null,
                null);
    }

    static CheckoutView of(Checkout checkout) {
        return view(
                checkout.sale(),
                checkout.id(),
                checkout.reference(),
                checkout.state(),
                checkout.customerId(),
                checkout.published(),
                checkout.expiresAt(),
                checkout.confirmedAt());
    }

    private static CheckoutView view(
            Sale sale,
            @Nullable UUID id,
            String reference,
            @Nullable CheckoutState state,
            @Nullable UUID customerId,
            List<String> vouchersGiven,
            @Nullable Instant expiresAt,
            @Nullable Instant confirmedAt) {
        String currency = sale.currency();
        Sale.Payment payment = sale.payment() == null ? new Sale.Payment(0, 0) : sale.payment();
        return new CheckoutView(
                id,
                reference,
                state,
                customerId,
                sale.lines().stream().map(line -> line(line, currency)).toList(),
                Minor.money(sale.total(), currency),
                Minor.money(sale.discount(), currency),
                Minor.money(sale.payable(), currency),
                sale.promotions().stream()
                        .map(one -> new AppliedView(
                                one.id(),
                                one.version(),
                                one.name(),
                                Minor.money(one.discount(), currency),
                                one.points(),
                                one.gifts()))
                        .toList(),
                sale.refused().stream().map(CheckoutView::notApplied).toList(),
                sale.standing() == null ? null : TierDiscountView.of(sale.standing(), currency),
                sale.vouchers().stream()
                        .map(one -> new VoucherView(one.code(), Minor.money(one.discount(), currency), one.item()))
                        .toList(),
                payment.points(),
                Minor.money(payment.worth(), currency),
                sale.mostPoints(),
                sale.points(),
                vouchersGiven,
                sale.promotions().stream()
                                .mapToInt(one -> one.voucherOffers().size())
                                .sum()
                        - vouchersGiven.size(),
                expiresAt,
                confirmedAt);
    }

    private static LineView line(Sale.SoldLine line, String currency) {
        return new LineView(
                line.id(),
                Minor.money(line.price(), currency),
                line.offs().stream()
                        .map(off -> new OffView(off.source(), Minor.money(off.amount(), currency)))
                        .toList(),
                Minor.money(line.paidByPoints(), currency),
                Minor.money(line.paid(), currency));
    }

    private static NotAppliedView notApplied(Sale.NotApplied one) {
        Refusal refusal = one.refusal();
        return new NotAppliedView(
                one.id(),
                one.name(),
                refusal.reason(),
                refusal.required(),
                refusal.available(),
                refusal.missing(),
                refusal.unit(),
                refusal.subject());
    }
}
