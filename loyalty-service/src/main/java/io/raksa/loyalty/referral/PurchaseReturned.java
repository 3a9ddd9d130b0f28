package io.raksa.loyalty.referral;

import io.raksa.platform.event.FactType;
import java.util.UUID;

/**
 * A purchase, or a part of it, was given back.
 *
 * @param wholly whether nothing of the purchase is left
 */
@FactType("customer.purchase.returned.v1")
record PurchaseReturned(UUID purchaseId, boolean wholly) {}
