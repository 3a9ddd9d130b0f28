package io.raksa.customer.timeline;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TakingSurveys implements FactHandler<SurveyAnswered> {

    private final KeepingFacts keeping;

    TakingSurveys(KeepingFacts keeping) {
        this.keeping = keeping;
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
    }
}
