package io.raksa.feedback.deed;

import io.raksa.platform.event.FactType;
import io.raksa.platform.money.Money;
import java.util.UUID;

/** A purchase, or a part of it, was given back. */
@FactType("customer.purchase.returned.v1")
record PurchaseReturned(UUID purchaseId, UUID returnId, Money amount) {}
