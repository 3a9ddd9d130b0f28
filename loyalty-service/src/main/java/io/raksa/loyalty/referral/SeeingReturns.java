package io.raksa.loyalty.referral;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What was paid for a purchase that is given back wholly is taken back, right after. */
@ApplicationScoped
class SeeingReturns implements FactHandler<PurchaseReturned> {

    private final Referrals referrals;
    private final Clock clock;

    SeeingReturns(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    @Override
    public void on(FactEnvelope<PurchaseReturned> event) {
        if (event.fact().wholly()) {
            referrals.returned(event.fact().purchaseId(), clock.instant());
        }
    }
}
