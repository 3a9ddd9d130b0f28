package io.raksa.customer.purchase;

import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** A customer bought. */
@FactType("customer.purchase.recorded.v1")
record PurchaseRecorded(UUID purchaseId, UUID customerId, String origin, Instant purchasedAt, Money amount) {

    static PurchaseRecorded of(Purchase purchase) {
        return new PurchaseRecorded(
                purchase.id(),
                purchase.customerId(),
                purchase.origin().inEvents(),
                purchase.purchasedAt(),
                purchase.total());
    }
}
