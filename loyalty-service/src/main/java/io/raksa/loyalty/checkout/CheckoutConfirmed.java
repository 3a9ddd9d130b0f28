package io.raksa.loyalty.checkout;

import io.raksa.loyalty.promotion.Minor;
import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cart became a purchase: customer-service records it. */
@FactType("loyalty.checkout.confirmed.v1")
record CheckoutConfirmed(
        UUID checkoutId,
        UUID customerId,
        Instant confirmedAt,
        Money amount,
        @Nullable String channel,
        @Nullable String store,
        List<Line> lines) {

    /**
     * A line.
     *
     * @param amount what was paid for it in money
     */
    record Line(String sku, @Nullable String category, int quantity, Money amount) {}

    static CheckoutConfirmed of(Checkout checkout, UUID customerId, Instant at) {
        Sale sale = checkout.sale();
        return new CheckoutConfirmed(
                checkout.id(),
                customerId,
                at,
                Minor.money(sale.payable(), sale.currency()),
                checkout.channel(),
                checkout.store(),
                sale.lines().stream()
                        .map(line -> new Line(
                                line.sku(),
                                line.category(),
                                line.quantity(),
                                Minor.money(line.paid(), sale.currency())))
                        .toList());
    }
}
