package io.raksa.loyalty.earning;

import io.raksa.loyalty.earning.Earnings.Earning;
import io.raksa.loyalty.earning.Returns.Return;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What is given back takes its points along, by the rule by which they were earned: of a purchase that was given back in part the customer
 * keeps what the rest would have earned. In whatever order purchase and returns are told.
 */
@ApplicationScoped
class TakingBackForReturns implements FactHandler<PurchaseReturned> {

    private final Returns returns;
    private final Earnings earnings;
    private final TakingBackPoints takingBack;
    private final ReturnsOfCheckouts checkouts;

    TakingBackForReturns(
            Returns returns, Earnings earnings, TakingBackPoints takingBack, ReturnsOfCheckouts checkouts) {
        this.returns = returns;
        this.earnings = earnings;
        this.takingBack = takingBack;
        this.checkouts = checkouts;
    }

    @Override
    public void on(FactEnvelope<PurchaseReturned> event) {
        PurchaseReturned fact = event.fact();
        returns.lock(fact.purchaseId());
        returns.keep(fact);
        checkouts
                .takeBack(fact.purchaseId(), fact.returnId(), fact.amount().amount(), fact.wholly())
                .ifPresentOrElse(points -> returns.tookBack(fact.returnId(), points), () -> settle(fact.purchaseId()));
    }

    /** Takes back for the returns that wait, where the purchase is known. */
    void settle(UUID purchaseId) {
        List<Return> all = returns.of(purchaseId);
        if (!all.isEmpty()) {
            List<Earning> earned = earnings.ofPurchase(purchaseId);
            if (!earned.isEmpty()) {
                settle(earned, all);
            }
        }
    }

    /**
     * What was told before counts before, though it was given back later: so that all together take what they would take in any order. What
     * was taken back for a return before is not taken again.
     */
    private void settle(List<Earning> earned, List<Return> all) {
        BigDecimal left = earned.getFirst().amount();
        for (Return one : toldFirst(all)) {
            BigDecimal before = left;
            left = one.wholly() ? BigDecimal.ZERO : left.subtract(one.amount());
            long spendable = 0;
            for (Earning earning : earned) {
                long points = takingBack.takeBack(earning, Cause.purchaseReturn(one.id()), before, left);
                spendable += earning.pointKind().equals(PointKind.SPENDABLE) ? points : 0;
            }
            returns.tookBack(one.id(), spendable);
        }
    }

    private static List<Return> toldFirst(List<Return> all) {
        return all.stream()
                .sorted(Comparator.comparing((Return one) -> one.points() == null))
                .toList();
    }
}
