package io.raksa.customer.timeline;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TakingComplaints implements FactHandler<ComplaintOpened> {

    private final KeepingFacts keeping;

    TakingComplaints(KeepingFacts keeping) {
        this.keeping = keeping;
    }

    @Override
    public void on(FactEnvelope<ComplaintOpened> event) {
        ComplaintOpened fact = event.fact();
        keeping.keep(
                fact.customerId(),
                fact.openedAt(),
                TimelineKind.COMPLAINT_OPENED,
                new ReferenceView("complaint", fact.complaintId()),
                fact);
    }
}
