package io.raksa.loyalty.challenge;

import io.raksa.platform.event.FactType;
import java.util.UUID;

/** Customer-service has a purchase on record. */
@FactType("customer.purchase.recorded.v1")
record PurchaseRecorded(UUID customerId) {}
