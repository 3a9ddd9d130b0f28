package io.raksa.customer.purchase;

import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.time.Instant;
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
        @Nullable String store) {}
