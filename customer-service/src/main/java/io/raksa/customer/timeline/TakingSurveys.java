package io.raksa.customer.timeline;

import io.raksa.customer.lifecycle.AdvocateAlarm;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TakingSurveys implements FactHandler<SurveyAnswered> {

    private final KeepingFacts keeping;
    private final AdvocateAlarm alarm;

    TakingSurveys(KeepingFacts keeping, AdvocateAlarm alarm) {
        this.keeping = keeping;
        this.alarm = alarm;
    }

    @Override
    public void on(FactEnvelope<SurveyAnswered> event) {
        SurveyAnswered fact = event.fact();
        keeping.keep(
                fact.customerId(),
                fact.answeredAt(),
                TimelineKind.SURVEY_ANSWERED,
                new ReferenceView("complaint", fact.complaintId()),
                fact);
        if (fact.customerId() != null && fact.worst() <= 2) {
            alarm.letDown(fact.customerId(), AdvocateAlarm.Cause.SURVEY, fact.complaintId(), fact.answeredAt());
        }
    }
}
