package io.raksa.loyalty.earning;

import io.raksa.loyalty.cap.Capping;
import io.raksa.loyalty.cap.core.Caps.Grant;
import io.raksa.loyalty.earning.Earnings.Assessed;
import io.raksa.loyalty.ledger.Credit;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.loyalty.programme.core.Availability.Pending;
import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.tier.Tiers;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Replays a purchase by the rules of its day, as they are known now, and pays what is missing at once. A purchase that was made shortly
 * before its customer became a member counts when it is claimed; a rate that was set later for that day does too.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Claiming {

    private final Earnings earnings;
    private final Returns returns;
    private final TakingBackForReturns takingBack;
    private final Tiers tiers;
    private final Capping capping;
    private final CountingPoints counting;
    private final PurchaseWords words;
    private final Programmes programmes;
    private final Ledger ledger;
    private final ClaimConfig config;
    private final Audit audit;
    private final Clock clock;

    Claiming(
            Earnings earnings,
            Returns returns,
            TakingBackForReturns takingBack,
            Tiers tiers,
            Capping capping,
            CountingPoints counting,
            PurchaseWords words,
            Programmes programmes,
            Ledger ledger,
            ClaimConfig config,
            Audit audit,
            Clock clock) {
        this.earnings = earnings;
        this.returns = returns;
        this.takingBack = takingBack;
        this.tiers = tiers;
        this.capping = capping;
        this.counting = counting;
        this.words = words;
        this.programmes = programmes;
        this.ledger = ledger;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Claims the points of a purchase.
     *
     * @throws io.raksa.platform.problem.Problem 404 PURCHASE_NOT_TOLD
     */
    ClaimView claim(Member member, UUID purchaseId) {
        returns.lock(purchaseId);
        Assessed assessed = earnings.assessed(member.customerId(), purchaseId)
                .orElseThrow(() -> ClaimProblem.PURCHASE_NOT_TOLD.because().at("/purchaseId"));
        return switch (assessed.outcome()) {
            case "EARNED" ->
                view(
                        assessed,
                        ClaimOutcome.NOT_MISSING,
                        assessed.points(),
                        "It earned %,d points.".formatted(assessed.points()),
                        "รายการนี้ได้รับ %,d แต้มแล้ว".formatted(assessed.points()));
            case "EARNED_AT_CHECKOUT" ->
                view(
                        assessed,
                        ClaimOutcome.NOT_MISSING,
                        0,
                        "The checkout posted its points.",
                        "จุดชำระเงินให้แต้มแล้ว");
            default -> replayed(member, assessed);
        };
    }

    private ClaimView replayed(Member member, Assessed purchase) {
        Duration before = Duration.between(purchase.purchasedAt(), member.enrolledAt());
        if (before.compareTo(Duration.ofDays(config.daysBeforeEnrolment())) > 0) {
            return view(
                    purchase,
                    ClaimOutcome.EARNS_NOTHING,
                    0,
                    "It was made more than %d days before the membership began."
                            .formatted(config.daysBeforeEnrolment()),
                    "ซื้อก่อนเป็นสมาชิกเกิน %d วัน".formatted(config.daysBeforeEnrolment()));
        }
        Optional<EarnRule> rule =
                programmes.ruleAt(member.programme(), purchase.amount().currency(), purchase.purchasedAt());
        if (rule.isEmpty()) {
            return view(
                    purchase,
                    ClaimOutcome.EARNS_NOTHING,
                    0,
                    "No rate was in force for %s on that day."
                            .formatted(purchase.amount().currency()),
                    "ไม่มีอัตราแต้มสำหรับ %s ในวันนั้น"
                            .formatted(purchase.amount().currency()));
        }
        long points = rule.get().pointsFor(purchase.amount().amount());
        return points == 0
                ? tooSmall(purchase, rule.get())
                : capped(member, purchase, rule.get(), Boost.of(tiers.at(member, purchase.purchasedAt())), points);
    }

    private ClaimView capped(Member member, Assessed purchase, EarnRule rule, Boost boost, long once) {
        long points = boost.of(once);
        Grant grant = capping.grant(member, points, purchase.purchasedAt());
        Optional<Pending> pending = words.pending(rule, purchase.purchaseId(), purchase.purchasedAt());
        Basis.Purchase basis = Basis.Purchase.of(
                        purchase.amount().amount(), rule.currency(), rule.points(), rule.per(), rule.version())
                .boosted(boost.basis())
                .cappedBy(Capping.basis(points, grant))
                .awaiting(words.basis(pending));
        return grant.points() == 0
                ? view(
                        purchase,
                        ClaimOutcome.EARNS_NOTHING,
                        0,
                        basis.words().en(),
                        basis.words().th())
                : paid(member, purchase, rule, boost, grant.points(), basis, pending);
    }

    private static ClaimView tooSmall(Assessed purchase, EarnRule rule) {
        String per = Basis.written(rule.per()) + " " + rule.currency();
        return view(
                purchase,
                ClaimOutcome.EARNS_NOTHING,
                0,
                "Points are for every full %s.".formatted(per),
                "ให้แต้มทุก %s เต็ม".formatted(per));
    }

    private ClaimView paid(
            Member member,
            Assessed purchase,
            EarnRule rule,
            Boost boost,
            long points,
            Basis basis,
            Optional<Pending> pending) {
        earnings.earned(purchase, member, points, boost.times(), clock.instant());
        boolean first = ledger.credit(new Credit(
                        member,
                        PostingKind.EARN,
                        Cause.purchase(purchase.purchaseId()),
                        points,
                        rule.validity(),
                        Counter.of(Account.ISSUED),
                        basis,
                        rule.version(),
                        rule.pointKind(),
                        pending.orElse(null)))
                .isPresent();
        if (!first) {
            throw EarningProblem.PURCHASE_EARNED_FOR_ANOTHER.because(purchase.purchaseId());
        }
        counting.earn(
                member,
                Cause.purchase(purchase.purchaseId()),
                purchase.amount(),
                purchase.purchasedAt(),
                programmes.rulesAt(member.programme(), rule.currency(), purchase.purchasedAt()));
        takingBack.settle(purchase.purchaseId());
        tiers.lookAt(member);
        ClaimView view = view(
                purchase,
                ClaimOutcome.PAID,
                points,
                basis.words().en(),
                basis.words().th());
        audit.record("points.claimed", "member", member.id(), member.version(), null, view, purchase.outcome());
        return view;
    }

    private static ClaimView view(Assessed purchase, ClaimOutcome outcome, long points, String en, String th) {
        Money amount = purchase.amount();
        return new ClaimView(purchase.purchaseId(), amount, purchase.purchasedAt(), outcome, points, en, th);
    }
}
