package io.raksa.loyalty.care;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** It is waited for the other one alone. */
@ApplicationScoped
class OnComplaintMerged implements FactHandler<ComplaintMerged> {

    private final WaitingForComplaints waiting;

    OnComplaintMerged(WaitingForComplaints waiting) {
        this.waiting = waiting;
    }

    @Override
    public void on(FactEnvelope<ComplaintMerged> event) {
        ComplaintMerged told = event.fact();
        waiting.closed(told.complaintId(), told.customerId(), told.mergedAt());
    }
}
