package io.raksa.feedback.deed;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what customers gave back. */
@ApplicationScoped
class FollowingReturns implements FactHandler<PurchaseReturned> {

    private final DeedRepository repository;

    FollowingReturns(DeedRepository repository) {
        this.repository = repository;
    }

    @Override
    public void on(FactEnvelope<PurchaseReturned> event) {
        repository.gaveBack(event.fact());
    }
}
