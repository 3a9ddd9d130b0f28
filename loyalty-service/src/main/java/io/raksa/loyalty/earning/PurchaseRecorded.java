package io.raksa.loyalty.earning;

import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Customer-service has a purchase on record.
 *
 * @param origin how the purchase entered: {@code record}, or {@code checkout} where loyalty confirmed it itself
 */
@FactType("customer.purchase.recorded.v1")
record PurchaseRecorded(UUID purchaseId, UUID customerId, String origin, Instant purchasedAt, Money amount) {

    boolean isFromCheckout() {
        return origin.equals("checkout");
    }
}
