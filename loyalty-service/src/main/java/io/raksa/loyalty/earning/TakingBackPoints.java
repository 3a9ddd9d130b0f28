package io.raksa.loyalty.earning;

import io.raksa.loyalty.earning.Earnings.Earning;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.TakeBack;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.programme.PointKinds;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.loyalty.programme.core.PointKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/** Takes points of purchases back, by the rule by which they were earned, as far as the kind of points lets a return take. */
@ApplicationScoped
public class TakingBackPoints {

    private final Earnings earnings;
    private final Members members;
    private final Programmes programmes;
    private final PointKinds kinds;
    private final Ledger ledger;

    TakingBackPoints(Earnings earnings, Members members, Programmes programmes, PointKinds kinds, Ledger ledger) {
        this.earnings = earnings;
        this.members = members;
        this.programmes = programmes;
        this.kinds = kinds;
        this.ledger = ledger;
    }

    /** Of points that only count, of every kind, what a purchase earned with the money that came back. */
    public void takeBackCounting(UUID purchaseId, Cause returned, BigDecimal before, BigDecimal left) {
        earnings.ofPurchase(purchaseId).stream()
                .filter(earning -> !earning.pointKind().equals(PointKind.SPENDABLE))
                .forEach(earning -> takeBack(earning, returned, before, left));
    }

    /**
     * Takes back what was earned with the money that came back; what was taken back for this return before is not taken again.
     *
     * @param before what was left of the amount before
     * @param left what is left of it now
     * @return how many points that are, whether the member had them or not
     */
    long takeBack(Earning earning, Cause returned, BigDecimal before, BigDecimal left) {
        long points = kept(earning, before) - kept(earning, left);
        if (points > 0) {
            PointKind kind = kinds.require(earning.programme(), earning.pointKind(), earning.purchasedAt());
            ledger.takeBack(new TakeBack(
                    members.find(earning.memberId()).orElseThrow(),
                    earning.pointKind(),
                    earning.cause(),
                    returned,
                    points,
                    Basis.Returned.of(before.subtract(left), earning.currency(), points),
                    kind.onReturn()));
        }
        return points;
    }

    /** What of the points is kept where so much of the amount is left. */
    private long kept(Earning earning, BigDecimal left) {
        return left.compareTo(earning.amount()) == 0
                ? earning.points()
                : Math.min(earning.points(), pointsFor(earning, left));
    }

    private long pointsFor(Earning earning, BigDecimal amount) {
        long points = programmes
                .rule(
                        earning.programme(),
                        earning.currency(),
                        earning.pointKind(),
                        Objects.requireNonNull(earning.ruleVersion()))
                .orElseThrow()
                .pointsFor(amount);
        return Boost.times(points, earning.multiplier());
    }
}
