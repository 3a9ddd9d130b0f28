package io.raksa.customer.purchase;

import io.raksa.customer.partner.PartnerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes back purchases that ought not to have been recorded: each as a return of all that is left, with everything that follows from one. */
@ApplicationScoped
public class TakingBack {

    private final RecordingReturns returns;
    private final PurchaseRepository purchases;
    private final Clock clock;

    TakingBack(RecordingReturns returns, PurchaseRepository purchases, Clock clock) {
        this.returns = returns;
        this.purchases = purchases;
        this.clock = clock;
    }

    /**
     * Takes a purchase back in the running transaction.
     *
     * @param source the return's business key, with {@code externalId}
     * @return false where nothing was left to take back
     */
    public boolean wholly(UUID purchaseId, String source, String externalId) {
        Purchase purchase = purchases.findForChange(purchaseId).orElseThrow();
        if (purchase.undone()) {
            return false;
        }
        Instant now = clock.instant();
        Instant at = now.isBefore(purchase.purchasedAt()) ? purchase.purchasedAt() : now;
        returns.record(
                purchaseId, new RecordReturnRequest(source, externalId, at, null, null, null), new PartnerScope(null));
        return true;
    }
}
