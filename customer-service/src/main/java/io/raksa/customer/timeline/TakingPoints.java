package io.raksa.customer.timeline;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TakingPoints implements FactHandler<PointsPosted> {

    private final KeepingFacts keeping;

    TakingPoints(KeepingFacts keeping) {
        this.keeping = keeping;
    }

    @Override
    public void on(FactEnvelope<PointsPosted> event) {
        PointsPosted fact = event.fact();
        keeping.keep(
                fact.customerId(),
                fact.postedAt(),
                TimelineKind.POINTS_POSTED,
                new ReferenceView("points-posting", fact.postingId()),
                fact);
    }
}
