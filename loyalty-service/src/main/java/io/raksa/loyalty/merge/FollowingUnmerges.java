package io.raksa.loyalty.merge;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Follows the undoing of merges of customers. */
@ApplicationScoped
class FollowingUnmerges implements FactHandler<CustomersUnmerged> {

    private final Records records;
    private final Joining joining;

    FollowingUnmerges(Records records, Joining joining) {
        this.records = records;
        this.joining = joining;
    }

    @Override
    public void on(FactEnvelope<CustomersUnmerged> event) {
        CustomersUnmerged fact = event.fact();
        records.oneAtATime();
        records.undone(fact.mergeId(), fact.survivorId(), fact.mergedId(), fact.undoneAt());
        joining.join(records.lead(fact.mergedId()));
    }
}
