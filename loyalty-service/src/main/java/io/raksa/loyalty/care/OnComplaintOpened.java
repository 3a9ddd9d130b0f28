package io.raksa.loyalty.care;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** While it is open, it is waited. */
@ApplicationScoped
class OnComplaintOpened implements FactHandler<ComplaintOpened> {

    private final WaitingForComplaints waiting;

    OnComplaintOpened(WaitingForComplaints waiting) {
        this.waiting = waiting;
    }

    @Override
    public void on(FactEnvelope<ComplaintOpened> event) {
        ComplaintOpened told = event.fact();
        waiting.opened(told.complaintId(), told.customerId(), told.severity(), told.openedAt());
    }
}
