package io.raksa.loyalty.earning;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.UUID;

/** Purchases that were checked out here earned there, and what comes back of them is taken back there. */
public interface ReturnsOfCheckouts {

    /**
     * Takes points back for a return that customer-service tells of.
     *
     * @param purchaseId the checkout's id, where it is one
     * @param returnId one that the checkout itself told of changes nothing
     * @return how many points; nothing where the purchase is no checkout
     */
    OptionalLong takeBack(UUID purchaseId, UUID returnId, BigDecimal amount, boolean wholly);
}
