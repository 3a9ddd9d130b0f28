package io.raksa.loyalty.audience;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Keeps who left which segment. */
@ApplicationScoped
class FollowingExits implements FactHandler<SegmentLeft> {

    private final Audience audience;
    private final Event<SegmentChanged> observers;

    FollowingExits(Audience audience, Event<SegmentChanged> observers) {
        this.audience = audience;
        this.observers = observers;
    }

    @Override
    public void on(FactEnvelope<SegmentLeft> event) {
        SegmentLeft fact = event.fact();
        audience.keepSegment(fact.customerId(), fact.segmentId(), false, fact.at());
        observers.fire(new SegmentChanged(fact.customerId()));
    }
}
