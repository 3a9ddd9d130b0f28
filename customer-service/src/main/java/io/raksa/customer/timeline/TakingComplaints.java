package io.raksa.customer.timeline;

import io.raksa.customer.lifecycle.AdvocateAlarm;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TakingComplaints implements FactHandler<ComplaintOpened> {

    private final KeepingFacts keeping;
    private final AdvocateAlarm alarm;

    TakingComplaints(KeepingFacts keeping, AdvocateAlarm alarm) {
        this.keeping = keeping;
        this.alarm = alarm;
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
        if (fact.customerId() != null) {
            alarm.letDown(fact.customerId(), AdvocateAlarm.Cause.COMPLAINT, fact.complaintId(), fact.openedAt());
        }
    }
}
