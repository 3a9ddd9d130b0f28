package io.raksa.loyalty.checkout;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a checkout stands. */
@Schema(
        description =
                "OPEN: everything is set aside until it is confirmed. CONFIRMED: it is a purchase. CANCELLED: called off. EXPIRED: not confirmed in time."
                        + " REOPENED: the purchase was undone.")
public enum CheckoutState {
    OPEN,
    CONFIRMED,
    CANCELLED,
    EXPIRED,
    REOPENED
}
