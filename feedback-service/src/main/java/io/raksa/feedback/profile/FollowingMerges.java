package io.raksa.feedback.profile;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Follows the merges of customers. */
@ApplicationScoped
class FollowingMerges implements FactHandler<CustomersMerged> {

    private final ProfileRepository repository;

    FollowingMerges(ProfileRepository repository) {
        this.repository = repository;
    }

    @Override
    public void on(FactEnvelope<CustomersMerged> event) {
        CustomersMerged fact = event.fact();
        repository.oneAtATime();
        repository.merged(fact.mergeId(), fact.survivorId(), fact.mergedId(), fact.mergedAt());
        repository.lead(fact.mergedId());
    }
}
