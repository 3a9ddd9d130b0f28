package io.raksa.loyalty.referral;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The friend's first purchase makes a payment due, in the transaction that learns of it; it is paid right after. */
@ApplicationScoped
class SeeingFirstPurchases implements FactHandler<PurchaseRecorded> {

    private final Referrals referrals;
    private final Clock clock;

    SeeingFirstPurchases(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    @Override
    public void on(FactEnvelope<PurchaseRecorded> event) {
        PurchaseRecorded purchase = event.fact();
        referrals.bought(purchase.customerId(), purchase.purchaseId(), purchase.purchasedAt(), clock.instant());
    }
}
