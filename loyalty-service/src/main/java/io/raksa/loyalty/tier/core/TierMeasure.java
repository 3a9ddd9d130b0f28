package io.raksa.loyalty.tier.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what members rise. */
@Schema(
        name = "TierMeasure",
        description =
                "POINTS: points earned with purchases, less those of returns; those that can be spent count by the day of the purchase, other kinds from"
                        + " when they became available. SPEND: what purchases cost, less returns. VISITS: days on which"
                        + " something was bought that was not wholly given back. SEGMENT: to which segment the customer belongs now; each tier has one.")
public enum TierMeasure {
    POINTS,
    SPEND,
    VISITS,
    SEGMENT
}
