package io.raksa.feedback.proactive;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A customer bought. */
@FactType("customer.purchase.recorded.v1")
record PurchaseRecorded(UUID customerId, Instant purchasedAt) {}
