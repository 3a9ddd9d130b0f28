package io.raksa.customer.timeline;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TakingRemedies implements FactHandler<RemedyGranted> {

    private final KeepingFacts keeping;

    TakingRemedies(KeepingFacts keeping) {
        this.keeping = keeping;
    }

    @Override
    public void on(FactEnvelope<RemedyGranted> event) {
        RemedyGranted fact = event.fact();
        keeping.keep(
                fact.customerId(),
                fact.grantedAt(),
                TimelineKind.REMEDY_GRANTED,
                new ReferenceView("remedy", fact.remedyId()),
                fact);
    }
}
