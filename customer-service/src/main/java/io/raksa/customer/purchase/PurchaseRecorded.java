package io.raksa.customer.purchase;

import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** A customer bought. */
@FactType("customer.purchase.recorded.v1")
record PurchaseRecorded(UUID purchaseId, UUID customerId, String origin, Instant purchasedAt, Money amount) {

    /** As it is told: the customer is the profile, also where the purchase came to a record that was merged into it. */
    static PurchaseRecorded of(Purchase purchase, UUID profile) {
        return new PurchaseRecorded(
                purchase.id(), profile, purchase.origin().inEvents(), purchase.purchasedAt(), purchase.total());
    }
}
