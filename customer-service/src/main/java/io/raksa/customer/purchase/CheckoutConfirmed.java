package io.raksa.customer.purchase;

import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cart became a purchase at loyalty-service. */
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
     * A line of the cart.
     *
     * @param amount what was paid for it in money
     */
    record Line(String sku, @Nullable String category, int quantity, Money amount) {}
}
