package io.raksa.loyalty.tier.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a member whose tier ended and is not reached any more. */
@Schema(
        name = "TierFall",
        description =
                "STAY: keeps the tier. ONE_STEP: falls by one tier. FULL: falls to the tier that is reached, or out of all.")
public enum Fall {
    STAY,
    ONE_STEP,
    FULL
}
