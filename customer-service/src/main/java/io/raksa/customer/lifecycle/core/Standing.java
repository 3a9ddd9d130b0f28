package io.raksa.customer.lifecycle.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Beside the stage: whether the customer still comes, measured by the customer's own rhythm. */
@Schema(name = "CustomerStanding")
public enum Standing {
    /** Comes as usual. */
    ACTIVE,
    /** Stays away longer than usual; can still be kept. */
    AT_RISK,
    /** Stays away so long that the customer is taken as lost. */
    LAPSED,
    /** Was lost and came back, not long ago. */
    WON_BACK
}
