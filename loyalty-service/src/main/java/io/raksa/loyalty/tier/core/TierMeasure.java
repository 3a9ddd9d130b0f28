package io.raksa.loyalty.tier.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what members rise. */
@Schema(
        name = "TierMeasure",
        description =
                "POINTS: points earned with purchases, less those of returns. SPEND: what purchases cost, less returns. VISITS: days on which"
                        + " something was bought that was not wholly given back.")
public enum TierMeasure {
    POINTS,
    SPEND,
    VISITS
}
