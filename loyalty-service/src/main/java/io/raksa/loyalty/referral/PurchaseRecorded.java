package io.raksa.loyalty.referral;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** Customer-service has a purchase on record. */
@FactType("customer.purchase.recorded.v1")
record PurchaseRecorded(UUID purchaseId, UUID customerId, Instant purchasedAt) {}
