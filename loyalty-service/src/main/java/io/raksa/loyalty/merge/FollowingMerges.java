package io.raksa.loyalty.merge;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Follows the merges of customers. */
@ApplicationScoped
class FollowingMerges implements FactHandler<CustomersMerged> {

    private final Records records;
    private final Joining joining;

    FollowingMerges(Records records, Joining joining) {
        this.records = records;
        this.joining = joining;
    }

    @Override
    public void on(FactEnvelope<CustomersMerged> event) {
        CustomersMerged fact = event.fact();
        records.oneAtATime();
        records.merged(fact.mergeId(), fact.survivorId(), fact.mergedId(), fact.mergedAt());
        joining.join(records.lead(fact.mergedId()));
    }
}
