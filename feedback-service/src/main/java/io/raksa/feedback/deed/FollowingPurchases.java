package io.raksa.feedback.deed;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what customers bought. */
@ApplicationScoped
class FollowingPurchases implements FactHandler<PurchaseRecorded> {

    private final DeedRepository repository;

    FollowingPurchases(DeedRepository repository) {
        this.repository = repository;
    }

    @Override
    public void on(FactEnvelope<PurchaseRecorded> event) {
        repository.bought(event.fact());
    }
}
