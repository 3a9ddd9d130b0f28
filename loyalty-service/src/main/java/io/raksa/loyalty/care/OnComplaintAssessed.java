package io.raksa.loyalty.care;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** How grave it is stands until it is judged anew. */
@ApplicationScoped
class OnComplaintAssessed implements FactHandler<ComplaintAssessed> {

    private final WaitingForComplaints waiting;

    OnComplaintAssessed(WaitingForComplaints waiting) {
        this.waiting = waiting;
    }

    @Override
    public void on(FactEnvelope<ComplaintAssessed> event) {
        ComplaintAssessed told = event.fact();
        waiting.assessed(told.complaintId(), told.severity(), told.assessedAt());
    }
}
