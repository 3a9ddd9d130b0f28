package io.raksa.customer.timeline;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TakingRemedies implements FactHandler<RemedyGranted> {

    private final KeepingFacts keeping;

    TakingRemedies(KeepingFacts keeping) {
        this.keeping = keeping;
    }

    @Override
    public void on(FactEnvelope<RemedyGranted> event) {
        RemedyGranted fact = event.fact();
        @Nullable UUID customer = fact.customerId();
        if (customer != null) {
            keeping.keep(
                    customer,
                    fact.grantedAt(),
                    TimelineKind.REMEDY_GRANTED,
                    new ReferenceView("remedy", fact.remedyId()),
                    fact);
        }
    }
}
