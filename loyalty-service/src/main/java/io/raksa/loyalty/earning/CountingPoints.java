package io.raksa.loyalty.earning;

import io.raksa.loyalty.ledger.Credit;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.core.Availability.Pending;
import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Points that cannot be spent and only count, for tiers: what a purchase earns of each such kind, beside those that can be spent. No tier
 * multiplies them and no cap is for them.
 */
@ApplicationScoped
public class CountingPoints {

    private final Ledger ledger;
    private final PurchaseWords words;

    CountingPoints(Ledger ledger, PurchaseWords words) {
        this.ledger = ledger;
        this.words = words;
    }

    /**
     * Gives them, once for each kind and cause.
     *
     * @param rules those in force for the purchase, of all kinds
     */
    public void earn(Member member, Cause purchase, Money amount, Instant purchasedAt, List<EarnRule> rules) {
        rules.stream()
                .filter(rule -> !rule.pointKind().equals(PointKind.SPENDABLE))
                .forEach(rule -> earn(member, purchase, amount, purchasedAt, rule));
    }

    private void earn(Member member, Cause purchase, Money amount, Instant purchasedAt, EarnRule rule) {
        long points = rule.pointsFor(amount.amount());
        if (points > 0) {
            Optional<Pending> pending = words.pending(rule, purchase.id(), purchasedAt);
            Basis basis = Basis.Purchase.of(
                            amount.amount(), amount.currency(), rule.points(), rule.per(), rule.version())
                    .awaiting(words.basis(pending));
            ledger.credit(new Credit(
                    member,
                    PostingKind.EARN,
                    purchase,
                    points,
                    rule.validity(),
                    Counter.of(Account.ISSUED),
                    basis,
                    rule.version(),
                    rule.pointKind(),
                    pending.orElse(null)));
        }
    }
}
