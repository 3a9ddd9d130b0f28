package io.raksa.customer.purchase;

import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** A purchase, or a part of it, was given back. */
@FactType("customer.purchase.returned.v1")
record PurchaseReturned(
        UUID purchaseId, UUID returnId, UUID customerId, Instant returnedAt, Money amount, boolean wholly) {

    /** As it is told: the customer is the profile, also where the purchase came to a record that was merged into it. */
    static PurchaseReturned of(PurchaseReturn kept, UUID profile) {
        return new PurchaseReturned(
                kept.purchaseId(), kept.id(), profile, kept.returnedAt(), kept.amount(), kept.wholly());
    }
}
