package io.raksa.customer.timeline;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TakingResolutions implements FactHandler<ComplaintResolved> {

    private final KeepingFacts keeping;

    TakingResolutions(KeepingFacts keeping) {
        this.keeping = keeping;
    }

    @Override
    public void on(FactEnvelope<ComplaintResolved> event) {
        ComplaintResolved fact = event.fact();
        keeping.keep(
                fact.customerId(),
                fact.resolvedAt(),
                TimelineKind.COMPLAINT_RESOLVED,
                new ReferenceView("complaint", fact.complaintId()),
                fact);
    }
}
