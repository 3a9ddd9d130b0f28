package io.raksa.loyalty.checkout;

import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Things of a checkout came back.
 *
 * @param wholly whether all that was left did
 */
@FactType("loyalty.checkout.returned.v1")
record CheckoutReturned(
        UUID checkoutId, UUID returnId, UUID customerId, Instant returnedAt, Money amount, boolean wholly) {}
