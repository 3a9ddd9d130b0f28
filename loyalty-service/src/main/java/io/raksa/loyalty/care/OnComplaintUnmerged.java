package io.raksa.loyalty.care;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** It is waited for each of both again. */
@ApplicationScoped
class OnComplaintUnmerged implements FactHandler<ComplaintUnmerged> {

    private final WaitingForComplaints waiting;

    OnComplaintUnmerged(WaitingForComplaints waiting) {
        this.waiting = waiting;
    }

    @Override
    public void on(FactEnvelope<ComplaintUnmerged> event) {
        ComplaintUnmerged told = event.fact();
        waiting.opened(told.complaintId(), told.customerId(), null, told.unmergedAt());
    }
}
