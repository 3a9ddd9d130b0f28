package io.raksa.loyalty.challenge;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
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
import io.raksa.loyalty.voucher.Publishing;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.sweep.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pays challenges that were met, each time once: whoever does holds the member's account. What was paid stays paid, also where a purchase
 * is given back afterwards; but then the next time is that much farther away.
 */
@ApplicationScoped
class PayingChallenges {

    private static final int BATCH = 200;

    private static final Duration A_WHILE = Duration.ofHours(1);

    private static final Counter CHALLENGES = new Counter(Account.ISSUED, "CHALLENGE");

    private final Achievements achievements;
    private final Progressing progressing;
    private final Members members;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Publishing vouchers;
    private final Sweep sweep;
    private final Audit audit;
    private final Clock clock;

    PayingChallenges(
            Achievements achievements,
            Progressing progressing,
            Members members,
            Programmes programmes,
            Ledger ledger,
            Publishing vouchers,
            Sweep sweep,
            Audit audit,
            Clock clock) {
        this.achievements = achievements;
        this.progressing = progressing;
        this.members = members;
        this.programmes = programmes;
        this.ledger = ledger;
        this.vouchers = vouchers;
        this.sweep = sweep;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            every = "{raksa.loyalty.challenges.every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void payAll() {
        sweep.each(Achievements.PAYING, achievements.due(clock.instant(), BATCH), id -> id, this::payOrWait);
    }

    private void payOrWait(UUID memberId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> pay(memberId));
        } catch (Problem noCodeLeft) {
            QuarkusTransaction.requiringNew()
                    .run(() -> achievements.later(memberId, clock.instant().plus(A_WHILE)));
        }
    }

    private void pay(UUID memberId) {
        Member member = members.find(memberId).orElseThrow();
        ledger.lock(member);
        if (achievements.take(memberId)) {
            progressing.payable(member, clock.instant()).forEach(standing -> {
                for (long nth = standing.paid() + 1; nth <= standing.times(); nth++) {
                    pay(member, standing.challenge(), nth);
                }
            });
        }
    }

    private void pay(Member member, Challenge challenge, long nth) {
        UUID id = Ids.next();
        @Nullable Long points = challenge.points();
        if (points != null) {
            ledger.credit(new Credit(
                    member,
                    PostingKind.EARN,
                    Cause.challenge(id),
                    points,
                    programmes.require(member.programme()).validity(),
                    CHALLENGES,
                    new Basis.ChallengeMet(
                            challenge.name().en(), challenge.name().th()),
                    null));
        }
        @Nullable
        String code = challenge.offerId() == null
                ? null
                : vouchers.give(challenge.offerId(), member.customerId(), "challenge " + id);
        achievements.met(member.id(), challenge, nth, id, code, clock.instant());
        audit.record("challenge.met", "challenge", challenge.id(), nth, null, new Met(member.id(), nth), null);
    }

    private record Met(UUID memberId, long nth) {}
}
