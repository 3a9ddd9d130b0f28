package io.raksa.loyalty.tier;

import io.raksa.loyalty.tier.core.Tier;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member has by the tier, now. */
@Schema(name = "MemberBenefits", description = "What a member has by the tier, now.")
record MemberBenefitsView(
        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(description = "The tier's code; absent for none.", examples = "gold") @Nullable
        String tier,

        @Schema(description = "The tier's name in English.", examples = "Gold") @Nullable
        String tierEn,

        @Schema(description = "The tier's name in Thai.", examples = "ทอง") @Nullable
        String tierTh,

        @Schema(description = "The benefits; none without a tier.", required = true)
        List<BenefitView> benefits) {

    static MemberBenefitsView of(UUID memberId, Optional<Tier> tier) {
        return new MemberBenefitsView(
                memberId,
                tier.map(Tier::code).orElse(null),
                tier.map(Tier::nameEn).orElse(null),
                tier.map(Tier::nameTh).orElse(null),
                tier.map(Tier::benefits).orElse(List.of()).stream()
                        .map(BenefitView::of)
                        .toList());
    }
}
