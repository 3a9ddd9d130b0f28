package io.raksa.loyalty.audience;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps at which stage each customer stands. */
@ApplicationScoped
class FollowingStages implements FactHandler<StageChanged> {

    private final Audience audience;

    FollowingStages(Audience audience) {
        this.audience = audience;
    }

    @Override
    public void on(FactEnvelope<StageChanged> event) {
        StageChanged fact = event.fact();
        audience.keepStage(fact.customerId(), fact.to(), fact.at());
    }
}
