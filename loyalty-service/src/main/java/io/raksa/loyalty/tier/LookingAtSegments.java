package io.raksa.loyalty.tier;

import io.raksa.loyalty.audience.SegmentChanged;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.loyalty.tier.core.TierMeasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Looks at a member who entered or left a segment, where segments make the tier; in the transaction that keeps it. */
@ApplicationScoped
class LookingAtSegments {

    private final TierRulesRepository rules;
    private final Members members;
    private final Tiers tiers;
    private final Clock clock;

    LookingAtSegments(TierRulesRepository rules, Members members, Tiers tiers, Clock clock) {
        this.rules = rules;
        this.members = members;
        this.tiers = tiers;
        this.clock = clock;
    }

    void on(@Observes SegmentChanged change) {
        rules.at(Programmes.DEFAULT, clock.instant())
                .filter(inForce -> inForce.rules().measure() == TierMeasure.SEGMENT)
                .flatMap(inForce -> members.find(change.customerId(), Programmes.DEFAULT))
                .ifPresent(tiers::lookAt);
    }
}
