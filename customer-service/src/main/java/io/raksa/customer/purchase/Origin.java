package io.raksa.customer.purchase;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a purchase came in, so that it earns once. */
@Schema(name = "PurchaseOrigin")
public enum Origin {
    /** Told to this service after it happened. */
    RECORD,
    /** Confirmed by a checkout of the loyalty service, which has rewarded it already. */
    CHECKOUT;

    /** As it stands in events. */
    String inEvents() {
        return name().toLowerCase(Locale.ROOT);
    }
}
