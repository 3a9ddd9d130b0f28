package io.raksa.loyalty.earning;

import io.raksa.loyalty.cap.Capping;
import io.raksa.loyalty.cap.core.Caps.Grant;
import io.raksa.loyalty.earning.Assessment.Earned;
import io.raksa.loyalty.earning.Assessment.Nothing;
import io.raksa.loyalty.earning.Assessment.Reason;
import io.raksa.loyalty.ledger.Credit;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.loyalty.tier.Tiers;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A recorded purchase earns points, once, by the rule that was in force when it was made. Every purchase leaves a trace, also one that
 * earns nothing: who misses points can be told why.
 */
@ApplicationScoped
class EarningFromPurchases implements FactHandler<PurchaseRecorded> {

    private final Programmes programmes;
    private final Members members;
    private final Earnings earnings;
    private final Ledger ledger;
    private final Returns returns;
    private final TakingBackForReturns takingBack;
    private final Tiers tiers;
    private final Capping capping;
    private final CountingPoints counting;
    private final PurchaseWords words;
    private final Clock clock;

    EarningFromPurchases(
            Programmes programmes,
            Members members,
            Earnings earnings,
            Ledger ledger,
            Returns returns,
            TakingBackForReturns takingBack,
            Tiers tiers,
            Capping capping,
            CountingPoints counting,
            PurchaseWords words,
            Clock clock) {
        this.programmes = programmes;
        this.members = members;
        this.earnings = earnings;
        this.ledger = ledger;
        this.returns = returns;
        this.takingBack = takingBack;
        this.tiers = tiers;
        this.capping = capping;
        this.counting = counting;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void on(FactEnvelope<PurchaseRecorded> event) {
        PurchaseRecorded purchase = event.fact();
        returns.lock(purchase.purchaseId());
        Optional<Member> member = members.find(purchase.customerId(), Programmes.DEFAULT);
        List<EarnRule> rules = member.map(one -> rules(purchase, one)).orElse(List.of());
        Assessment assessment = assess(purchase, member, rules);
        boolean first = earnings.keep(purchase, assessment, clock.instant());
        if (first
                && assessment instanceof Earned earned
                && ledger.credit(credit(purchase, earned)).isEmpty()) {
            throw EarningProblem.PURCHASE_EARNED_FOR_ANOTHER.because(purchase.purchaseId());
        }
        member.ifPresent(one -> counting.earn(
                one, Cause.purchase(purchase.purchaseId()), purchase.amount(), purchase.purchasedAt(), rules));
        takingBack.settle(purchase.purchaseId());
        if (first || purchase.isFromCheckout()) {
            member.ifPresent(tiers::lookAt);
        }
    }

    /** None where a checkout earned by them. */
    private List<EarnRule> rules(PurchaseRecorded purchase, Member member) {
        return purchase.isFromCheckout()
                ? List.of()
                : programmes.rulesAt(member.programme(), purchase.amount().currency(), purchase.purchasedAt());
    }

    private Assessment assess(PurchaseRecorded purchase, Optional<Member> member, List<EarnRule> rules) {
        if (member.isEmpty()) {
            return new Nothing(Reason.NOT_A_MEMBER, null);
        }
        return purchase.isFromCheckout()
                ? new Nothing(Reason.EARNED_AT_CHECKOUT, member.get())
                : assess(purchase, member.get(), rules);
    }

    private Assessment assess(PurchaseRecorded purchase, Member member, List<EarnRule> rules) {
        Optional<EarnRule> rule = rules.stream()
                .filter(one -> one.pointKind().equals(PointKind.SPENDABLE))
                .findFirst();
        if (rule.isEmpty()) {
            return new Nothing(Reason.NO_RATE, member);
        }
        long points = rule.get().pointsFor(purchase.amount().amount());
        Boost boost = Boost.of(tiers.at(member, purchase.purchasedAt()));
        return points == 0
                ? new Nothing(Reason.TOO_SMALL, member)
                : capped(purchase, member, rule.get(), boost, boost.of(points));
    }

    private Assessment capped(PurchaseRecorded purchase, Member member, EarnRule rule, Boost boost, long points) {
        Grant grant = capping.grant(member, points, purchase.purchasedAt());
        return grant.points() == 0
                ? new Nothing(Reason.ABOVE_CAP, member)
                : new Earned(
                        member,
                        rule,
                        boost,
                        grant.points(),
                        Capping.basis(points, grant),
                        words.pending(rule, purchase.purchaseId(), purchase.purchasedAt()));
    }

    private Credit credit(PurchaseRecorded purchase, Earned earned) {
        EarnRule rule = earned.rule();
        return new Credit(
                earned.member(),
                PostingKind.EARN,
                Cause.purchase(purchase.purchaseId()),
                earned.points(),
                rule.validity(),
                Counter.of(Account.ISSUED),
                basis(purchase, earned),
                rule.version(),
                rule.pointKind(),
                earned.pending().orElse(null));
    }

    private Basis basis(PurchaseRecorded purchase, Earned earned) {
        EarnRule rule = earned.rule();
        return Basis.Purchase.of(purchase.amount().amount(), rule.currency(), rule.points(), rule.per(), rule.version())
                .boosted(earned.boost().basis())
                .cappedBy(earned.capped())
                .awaiting(words.basis(earned.pending()));
    }
}
