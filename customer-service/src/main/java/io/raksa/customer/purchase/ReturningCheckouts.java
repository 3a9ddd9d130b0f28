package io.raksa.customer.purchase;

import io.raksa.customer.partner.PartnerScope;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** What came back of a checkout is a return of its purchase, under the same id. */
@ApplicationScoped
class ReturningCheckouts implements FactHandler<CheckoutReturned> {

    private final RecordingReturns returns;

    ReturningCheckouts(RecordingReturns returns) {
        this.returns = returns;
    }

    @Override
    public void on(FactEnvelope<CheckoutReturned> event) {
        CheckoutReturned fact = event.fact();
        returns.record(
                fact.checkoutId(),
                fact.returnId(),
                new RecordReturnRequest(
                        ReadingPurchases.CHECKOUT,
                        fact.returnId().toString(),
                        fact.returnedAt(),
                        fact.wholly() ? null : fact.amount(),
                        null,
                        null),
                new PartnerScope(null));
    }
}
