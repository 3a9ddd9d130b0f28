package io.raksa.loyalty.checkout;

import io.raksa.loyalty.cap.Capping;
import io.raksa.loyalty.cap.core.Caps.Grant;
import io.raksa.loyalty.earning.CountingPoints;
import io.raksa.loyalty.earning.Earnings;
import io.raksa.loyalty.earning.PurchaseWords;
import io.raksa.loyalty.ledger.Credit;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.PointKinds;
import io.raksa.loyalty.programme.core.Availability.Pending;
import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.loyalty.programme.core.Validity;
import io.raksa.loyalty.promotion.Minor;
import io.raksa.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The points of a checkout that becomes a purchase: those that pay are spent, those that it earns are given, as far as caps leave them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SettlingPoints {

    private final Ledger ledger;
    private final Capping capping;
    private final Earnings earnings;
    private final CountingPoints counting;
    private final PurchaseWords words;
    private final PointKinds kinds;

    SettlingPoints(
            Ledger ledger,
            Capping capping,
            Earnings earnings,
            CountingPoints counting,
            PurchaseWords words,
            PointKinds kinds) {
        this.ledger = ledger;
        this.capping = capping;
        this.earnings = earnings;
        this.counting = counting;
        this.words = words;
        this.kinds = kinds;
    }

    /**
     * Settles.
     *
     * @param rules that were in force when the cart was reckoned, of all kinds of points
     * @return the sale, with what caps leave now
     */
    Sale settle(Checkout checkout, Member member, List<EarnRule> rules, Instant now) {
        spend(checkout, member);
        Sale sale = checkout.sale();
        Grant grant = capping.grant(member, sale.pointsBeforeCaps(), now);
        Sale capped = sale.cappedTo(Quoting.most(grant));
        Money paid = Minor.money(sale.payable(), sale.currency());
        earnings.checkedOut(checkout.id(), member, capped.points(), paid, now);
        if (capped.points() > 0) {
            earn(checkout, member, Quoting.spendable(rules), capped, grant, now);
        }
        counting.earn(member, checkout.cause(), paid, now, rules);
        return capped;
    }

    private void spend(Checkout checkout, Member member) {
        Sale.Payment payment = checkout.sale().payment();
        if (payment != null) {
            ledger.spend(
                    member,
                    checkout.cause(),
                    payment.points(),
                    new Basis.Spent(checkout.reference(), payment.points(), payment.points()));
        }
    }

    private void earn(Checkout checkout, Member member, Optional<EarnRule> rule, Sale sale, Grant grant, Instant now) {
        Optional<Pending> pending = rule.flatMap(one -> words.pending(one, checkout.id(), now));
        Validity validity = rule.map(EarnRule::validity)
                .orElseGet(() -> kinds.require(member.programme(), PointKind.SPENDABLE, now)
                        .validity());
        ledger.credit(new Credit(
                member,
                PostingKind.EARN,
                checkout.cause(),
                sale.points(),
                validity,
                Counter.of(Account.ISSUED),
                basis(checkout.reference(), sale)
                        .by(sale.earns().boost(), Capping.basis(sale.pointsBeforeCaps(), grant), words.basis(pending)),
                sale.earns().ruleVersion(),
                PointKind.SPENDABLE,
                pending.orElse(null)));
    }

    private static Basis.CheckedOut basis(String reference, Sale sale) {
        Map<String, Long> more = new LinkedHashMap<>();
        sale.promotions().stream()
                .filter(one -> one.points() > 0)
                .forEach(one -> more.merge(one.name(), one.points(), Long::sum));
        Money paid = Minor.money(sale.payable(), sale.currency());
        return Basis.CheckedOut.of(
                reference, paid.amount(), paid.currency(), sale.earns().base(), more);
    }
}
