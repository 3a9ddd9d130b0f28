package io.raksa.customer.erasure;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TakingFeedbackErasures implements FactHandler<FeedbackErased> {

    private final ErasureRepository repository;

    TakingFeedbackErasures(ErasureRepository repository) {
        this.repository = repository;
    }

    @Override
    public void on(FactEnvelope<FeedbackErased> event) {
        repository.done(event.fact().erasureId(), "feedback", event.fact().at());
    }
}
