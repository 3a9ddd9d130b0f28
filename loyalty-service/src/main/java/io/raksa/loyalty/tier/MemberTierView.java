package io.raksa.loyalty.tier;

import io.raksa.loyalty.tier.TierRulesView.TierView;
import io.raksa.loyalty.tier.core.Tier;
import io.raksa.loyalty.tier.core.TierMeasure;
import io.raksa.loyalty.tier.core.TierRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a member stands, and what is missing to the next tier. */
@Schema(name = "MemberTier", description = "Where a member stands, and what is missing to the next tier.")
record MemberTierView(
        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(description = "The tier; absent for none.") @Nullable
        TierView tier,

        @Schema(description = "Since when.", examples = "2026-11-23T03:15:30Z") @Nullable
        Instant since,

        @Schema(description = "When it is looked at again; nobody falls before.", examples = "2027-11-30T17:00:00Z")
        @Nullable
        Instant validUntil,

        @Schema(description = "By what members rise; absent where there are no tiers.", examples = "SPEND") @Nullable
        TierMeasure measure,

        @Schema(
                description =
                        "How much it is for this member now; for SEGMENT the place of the highest tier to whose segment they belong.",
                examples = "32000",
                required = true)
        BigDecimal measured,

        @Schema(description = "The next tier; absent in the highest.") @Nullable
        TierView next,

        @Schema(description = "What is missing to it; absent for SEGMENT.", examples = "18000") @Nullable
        BigDecimal missing) {

    static MemberTierView ofNone(UUID memberId) {
        return new MemberTierView(memberId, null, null, null, null, BigDecimal.ZERO, null, null);
    }

    static MemberTierView of(UUID memberId, TierRules rules, Optional<Standing> standing, BigDecimal measured) {
        Optional<Tier> tier = standing.flatMap(stands -> rules.tier(stands.code()));
        Optional<Tier> next = rules.next(standing.map(Standing::code).orElse(null), measured);
        return new MemberTierView(
                memberId,
                tier.map(TierView::of).orElse(null),
                tier.isEmpty() ? null : standing.map(Standing::since).orElse(null),
                tier.isEmpty()
                        ? null
                        : standing.map(stands -> Tiers.endOfGrace(stands, rules))
                                .orElse(null),
                rules.measure(),
                measured,
                next.map(TierView::of).orElse(null),
                next.filter(above -> above.segmentId() == null)
                        .map(above -> above.threshold().subtract(measured))
                        .orElse(null));
    }
}
