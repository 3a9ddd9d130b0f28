package io.raksa.feedback.clock;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps at which stage each customer stands, since policies may be shorter for some. */
@ApplicationScoped
class FollowingStages implements FactHandler<StageChanged> {

    private final StageRepository repository;

    FollowingStages(StageRepository repository) {
        this.repository = repository;
    }

    @Override
    public void on(FactEnvelope<StageChanged> event) {
        StageChanged fact = event.fact();
        if (fact.to() == null) {
            repository.forget(fact.customerId());
        } else {
            repository.keep(fact.customerId(), fact.to(), fact.at());
        }
    }
}
