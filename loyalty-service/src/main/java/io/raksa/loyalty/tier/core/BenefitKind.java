package io.raksa.loyalty.tier.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a benefit costs the house. */
@Schema(
        name = "BenefitKind",
        description =
                "IMMATERIAL: attention, nothing that has a price. MATERIAL: money, points or goods. RESOURCE_HEAVY: people or systems that are"
                        + " kept for the member.")
public enum BenefitKind {
    IMMATERIAL,
    MATERIAL,
    RESOURCE_HEAVY
}
