package io.raksa.loyalty.earning;

import io.raksa.loyalty.earning.Earnings.Earning;
import io.raksa.loyalty.earning.Returns.Return;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.programme.Programmes;
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
    private final Members members;
    private final Programmes programmes;
    private final Ledger ledger;
    private final ReturnsOfCheckouts checkouts;

    TakingBackForReturns(
            Returns returns,
            Earnings earnings,
            Members members,
            Programmes programmes,
            Ledger ledger,
            ReturnsOfCheckouts checkouts) {
        this.returns = returns;
        this.earnings = earnings;
        this.members = members;
        this.programmes = programmes;
        this.ledger = ledger;
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
            earnings.ofPurchase(purchaseId).ifPresent(earning -> settle(earning, all));
        }
    }

    /** What was told before counts before, though it was given back later: so that all together take what they would take in any order. */
    private void settle(Earning earning, List<Return> all) {
        BigDecimal left = earning.amount();
        long kept = earning.points();
        for (Return one : toldFirst(all)) {
            left = one.wholly() ? BigDecimal.ZERO : left.subtract(one.amount());
            if (one.points() == null) {
                long keeps = Math.min(kept, pointsFor(earning, left));
                takeBack(earning, one, kept - keeps);
                kept = keeps;
            } else {
                kept -= one.points();
            }
        }
    }

    private static List<Return> toldFirst(List<Return> all) {
        return all.stream()
                .sorted(Comparator.comparing((Return one) -> one.points() == null))
                .toList();
    }

    private long pointsFor(Earning earning, BigDecimal amount) {
        long points = programmes
                .rule(earning.programme(), earning.currency(), earning.ruleVersion())
                .orElseThrow()
                .pointsFor(amount);
        return Boost.times(points, earning.multiplier());
    }

    private void takeBack(Earning earning, Return one, long points) {
        if (points > 0) {
            Member member = members.find(earning.memberId()).orElseThrow();
            Basis basis = Basis.Returned.of(one.amount(), earning.currency(), points);
            ledger.takeBackOwing(member, Cause.purchaseReturn(one.id()), points, basis);
        }
        returns.tookBack(one.id(), points);
    }
}
