package io.raksa.loyalty.tier;

import io.raksa.loyalty.tier.core.Fall;
import io.raksa.loyalty.tier.core.Tier;
import io.raksa.loyalty.tier.core.TierMeasure;
import io.raksa.loyalty.tier.core.TierRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How members rise and fall. */
@Schema(name = "TierRules", description = "How members rise and fall.")
record TierRulesView(
        @Schema(description = "Goes up with each change.", examples = "3", required = true)
        long version,

        @Schema(description = "From when on it holds.", examples = "2027-01-01T00:00:00Z", required = true)
        Instant effectiveFrom,

        @Schema(description = "By what they rise.", examples = "SPEND", required = true)
        TierMeasure measure,

        @Schema(description = "The currency of what is spent.", examples = "THB") @Nullable
        String currency,

        @Schema(description = "The kind of points that are counted, for POINTS.", examples = "points") @Nullable
        String pointKind,

        @Schema(description = "Over how many months it is measured.", examples = "12", required = true)
        int windowMonths,

        @Schema(
                description = "To the end of the month in which a tier gets this old it lasts.",
                examples = "12",
                required = true)
        int validMonths,

        @Schema(description = "So many days longer nobody falls.", examples = "30", required = true)
        int graceDays,

        @Schema(
                description = "What becomes of whoever does not reach it any more.",
                examples = "ONE_STEP",
                required = true)
        Fall fall,

        @Schema(description = "The lowest first.", required = true)
        List<TierView> tiers) {

    /** A tier. */
    @Schema(name = "Tier", description = "A tier.")
    record TierView(
            @Schema(description = "Its code.", examples = "gold", required = true)
            String code,

            @Schema(description = "Its name in English.", examples = "Gold", required = true)
            String nameEn,

            @Schema(description = "Its name in Thai.", examples = "ทอง", required = true)
            String nameTh,

            @Schema(
                    description = "How much the measure must be; for SEGMENT its place, 1 for the lowest.",
                    examples = "50000",
                    required = true)
            BigDecimal threshold,

            @Schema(
                    description = "For SEGMENT: the segment that makes it.",
                    examples = "019aabf0-7a10-7f63-b1de-0d6a57a1f3c8")
            @Nullable
            UUID segmentId,

            @Schema(description = "What it gives, all of it.", required = true)
            List<BenefitView> benefits) {

        static TierView of(Tier tier) {
            return new TierView(
                    tier.code(),
                    tier.nameEn(),
                    tier.nameTh(),
                    tier.threshold(),
                    tier.segmentId(),
                    tier.benefits().stream().map(BenefitView::of).toList());
        }
    }

    static TierRulesView of(RulesInForce kept) {
        TierRules rules = kept.rules();
        return new TierRulesView(
                kept.version(),
                kept.effectiveFrom(),
                rules.measure(),
                rules.currency(),
                rules.pointKind(),
                rules.windowMonths(),
                rules.validMonths(),
                rules.graceDays(),
                rules.fall(),
                rules.tiers().stream().map(TierView::of).toList());
    }
}
