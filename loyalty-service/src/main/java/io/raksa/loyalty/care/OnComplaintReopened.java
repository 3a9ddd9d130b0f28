package io.raksa.loyalty.care;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** It is waited again. */
@ApplicationScoped
class OnComplaintReopened implements FactHandler<ComplaintReopened> {

    private final WaitingForComplaints waiting;

    OnComplaintReopened(WaitingForComplaints waiting) {
        this.waiting = waiting;
    }

    @Override
    public void on(FactEnvelope<ComplaintReopened> event) {
        ComplaintReopened told = event.fact();
        waiting.opened(told.complaintId(), told.customerId(), null, told.reopenedAt());
    }
}
