package io.raksa.customer.purchase;

import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** Things of a checkout came back at loyalty-service. */
@FactType("loyalty.checkout.returned.v1")
record CheckoutReturned(UUID checkoutId, UUID returnId, Instant returnedAt, Money amount, boolean wholly) {}
