package io.raksa.loyalty.audience;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps who left which segment. */
@ApplicationScoped
class FollowingExits implements FactHandler<SegmentLeft> {

    private final Audience audience;

    FollowingExits(Audience audience) {
        this.audience = audience;
    }

    @Override
    public void on(FactEnvelope<SegmentLeft> event) {
        SegmentLeft fact = event.fact();
        audience.keepSegment(fact.customerId(), fact.segmentId(), false, fact.at());
    }
}
