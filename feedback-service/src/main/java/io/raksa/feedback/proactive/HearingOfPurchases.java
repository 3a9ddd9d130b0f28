package io.raksa.feedback.proactive;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends the case of whoever came back. */
@ApplicationScoped
class HearingOfPurchases implements FactHandler<PurchaseRecorded> {

    private final KeepingCustomers keeping;

    HearingOfPurchases(KeepingCustomers keeping) {
        this.keeping = keeping;
    }

    @Override
    public void on(FactEnvelope<PurchaseRecorded> event) {
        keeping.bought(event.fact());
    }
}
