package io.raksa.feedback.profile;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Follows the undoing of merges of customers. */
@ApplicationScoped
class FollowingUnmerges implements FactHandler<CustomersUnmerged> {

    private final ProfileRepository repository;

    FollowingUnmerges(ProfileRepository repository) {
        this.repository = repository;
    }

    @Override
    public void on(FactEnvelope<CustomersUnmerged> event) {
        CustomersUnmerged fact = event.fact();
        repository.oneAtATime();
        repository.undone(fact.mergeId(), fact.survivorId(), fact.mergedId(), fact.undoneAt());
        repository.lead(fact.mergedId());
    }
}
