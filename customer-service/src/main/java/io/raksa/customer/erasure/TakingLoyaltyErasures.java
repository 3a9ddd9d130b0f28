package io.raksa.customer.erasure;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TakingLoyaltyErasures implements FactHandler<LoyaltyErased> {

    private final ErasureRepository repository;

    TakingLoyaltyErasures(ErasureRepository repository) {
        this.repository = repository;
    }

    @Override
    public void on(FactEnvelope<LoyaltyErased> event) {
        repository.done(event.fact().erasureId(), "loyalty", event.fact().at());
    }
}
