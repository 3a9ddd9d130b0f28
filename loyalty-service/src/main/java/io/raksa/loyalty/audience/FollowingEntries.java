package io.raksa.loyalty.audience;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Keeps who entered which segment. */
@ApplicationScoped
class FollowingEntries implements FactHandler<SegmentEntered> {

    private final Audience audience;
    private final Event<SegmentChanged> observers;

    FollowingEntries(Audience audience, Event<SegmentChanged> observers) {
        this.audience = audience;
        this.observers = observers;
    }

    @Override
    public void on(FactEnvelope<SegmentEntered> event) {
        SegmentEntered fact = event.fact();
        audience.keepSegment(fact.customerId(), fact.segmentId(), true, fact.at());
        observers.fire(new SegmentChanged(fact.customerId()));
    }
}
