package io.raksa.customer.timeline;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TakingFeedback implements FactHandler<FeedbackReceived> {

    private final KeepingFacts keeping;

    TakingFeedback(KeepingFacts keeping) {
        this.keeping = keeping;
    }

    @Override
    public void on(FactEnvelope<FeedbackReceived> event) {
        FeedbackReceived fact = event.fact();
        keeping.keep(
                fact.customerId(),
                fact.receivedAt(),
                TimelineKind.FEEDBACK,
                new ReferenceView("feedback", fact.feedbackId()),
                fact);
    }
}
