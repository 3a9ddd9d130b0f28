package io.raksa.customer.purchase;

import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** A purchase, or a part of it, was given back. */
@FactType("customer.purchase.returned.v1")
record PurchaseReturned(
        UUID purchaseId, UUID returnId, UUID customerId, Instant returnedAt, Money amount, boolean wholly) {

    static PurchaseReturned of(PurchaseReturn kept) {
        return new PurchaseReturned(
                kept.purchaseId(), kept.id(), kept.customerId(), kept.returnedAt(), kept.amount(), kept.wholly());
    }
}
