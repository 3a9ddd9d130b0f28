package io.raksa.customer.purchase;

import io.raksa.customer.partner.PartnerScope;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;

/** Which purchases a caller may see: staff and services all, a partner those it recorded, a customer their own. */
record PurchaseSight(Caller caller) {

    boolean shows(Purchase purchase) {
        return PartnerScope.of(caller).covers(purchase.key().source())
                && (isFull()
                        || caller.has(Roles.PARTNER)
                        || caller.customerId()
                                .filter(purchase.customerId()::equals)
                                .isPresent());
    }

    /** A purchase as the caller may see it: what it cost the house is the house's own. */
    PurchaseView view(PurchaseView purchase) {
        return isFull() ? purchase : purchase.withoutCost();
    }

    /** Whether the caller sees all, so that what is not there may be called so. */
    boolean isFull() {
        return (caller.isStaff() || caller.has(Roles.SERVICE)) && !caller.has(Roles.PARTNER);
    }
}
