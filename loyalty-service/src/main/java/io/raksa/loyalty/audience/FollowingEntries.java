package io.raksa.loyalty.audience;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps who entered which segment. */
@ApplicationScoped
class FollowingEntries implements FactHandler<SegmentEntered> {

    private final Audience audience;

    FollowingEntries(Audience audience) {
        this.audience = audience;
    }

    @Override
    public void on(FactEnvelope<SegmentEntered> event) {
        SegmentEntered fact = event.fact();
        audience.keepSegment(fact.customerId(), fact.segmentId(), true, fact.at());
    }
}
