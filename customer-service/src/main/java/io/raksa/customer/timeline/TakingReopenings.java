package io.raksa.customer.timeline;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TakingReopenings implements FactHandler<ComplaintReopened> {

    private final KeepingFacts keeping;

    TakingReopenings(KeepingFacts keeping) {
        this.keeping = keeping;
    }

    @Override
    public void on(FactEnvelope<ComplaintReopened> event) {
        ComplaintReopened fact = event.fact();
        keeping.keep(
                fact.customerId(),
                fact.reopenedAt(),
                TimelineKind.COMPLAINT_REOPENED,
                new ReferenceView("complaint", fact.complaintId()),
                fact);
    }
}
