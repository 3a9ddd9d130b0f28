package io.raksa.feedback.survey;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A customer bought. */
@FactType("customer.purchase.recorded.v1")
record PurchaseRecorded(UUID purchaseId, UUID customerId, String origin, Instant purchasedAt) {}
