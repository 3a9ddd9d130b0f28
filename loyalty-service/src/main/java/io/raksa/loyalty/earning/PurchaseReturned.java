package io.raksa.loyalty.earning;

import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A purchase, or a part of it, was given back.
 *
 * @param wholly whether nothing of the purchase is left
 */
@FactType("customer.purchase.returned.v1")
record PurchaseReturned(
        UUID purchaseId, UUID returnId, UUID customerId, Instant returnedAt, Money amount, boolean wholly) {}
