package io.raksa.loyalty.tier;

import io.raksa.loyalty.tier.core.Benefit;
import io.raksa.loyalty.tier.core.BenefitKind;
import io.raksa.loyalty.tier.core.Gives;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a tier gives. */
@Schema(name = "TierBenefit", description = "What a tier gives.")
record BenefitView(
        @Schema(description = "Its code.", examples = "points-half-more", required = true)
        String code,

        @Schema(description = "What it costs the house.", examples = "MATERIAL", required = true)
        BenefitKind kind,

        @Schema(description = "What it gives.", examples = "POINTS_MULTIPLIER", required = true)
        Gives gives,

        @Schema(description = "Its name in English.", examples = "Half as many points again", required = true)
        String nameEn,

        @Schema(description = "Its name in Thai.", examples = "รับแต้มเพิ่มครึ่งหนึ่ง", required = true)
        String nameTh,

        @Schema(description = "By what points are multiplied, or how many percent go off.", examples = "1.5") @Nullable
        BigDecimal figure,

        @Schema(description = "Which gift, adviser or system.", examples = "Private banking desk, Silom") @Nullable
        String what) {

    static BenefitView of(Benefit benefit) {
        return new BenefitView(
                benefit.code(),
                benefit.gives().kind(),
                benefit.gives(),
                benefit.nameEn(),
                benefit.nameTh(),
                benefit.figure(),
                benefit.what());
    }
}
