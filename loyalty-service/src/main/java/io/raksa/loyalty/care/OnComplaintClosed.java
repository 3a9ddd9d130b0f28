package io.raksa.loyalty.care;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** From the last one on, some days of grace are left. */
@ApplicationScoped
class OnComplaintClosed implements FactHandler<ComplaintClosed> {

    private final WaitingForComplaints waiting;

    OnComplaintClosed(WaitingForComplaints waiting) {
        this.waiting = waiting;
    }

    @Override
    public void on(FactEnvelope<ComplaintClosed> event) {
        ComplaintClosed told = event.fact();
        waiting.closed(told.complaintId(), told.customerId(), told.closedAt());
    }
}
