package io.raksa.loyalty.challenge;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Has a member's challenges looked at right after a purchase, in the transaction that learns of it: so none is ever forgotten. */
@ApplicationScoped
class SeeingPurchases implements FactHandler<PurchaseRecorded> {

    private final Achievements achievements;
    private final Clock clock;

    SeeingPurchases(Achievements achievements, Clock clock) {
        this.achievements = achievements;
        this.clock = clock;
    }

    @Override
    public void on(FactEnvelope<PurchaseRecorded> event) {
        achievements.due(event.fact().customerId(), clock.instant());
    }
}
