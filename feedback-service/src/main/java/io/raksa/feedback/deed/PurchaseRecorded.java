package io.raksa.feedback.deed;

import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** A customer bought. */
@FactType("customer.purchase.recorded.v1")
record PurchaseRecorded(UUID purchaseId, UUID customerId, Instant purchasedAt, Money amount) {}
