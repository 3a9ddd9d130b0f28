package io.raksa.loyalty.reward;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.sweep.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes rewards for members who want one as soon as the points are there. Any number of replicas may do so at once: each is taken once. */
@ApplicationScoped
class RedeemingByItself {

    private static final int BATCH = 200;

    private final AutomaticRedemptions automatic;
    private final Redeeming redeeming;
    private final Members members;
    private final Sweep sweep;
    private final Ledger ledger;

    RedeemingByItself(
            AutomaticRedemptions automatic, Redeeming redeeming, Members members, Sweep sweep, Ledger ledger) {
        this.automatic = automatic;
        this.redeeming = redeeming;
        this.members = members;
        this.sweep = sweep;
        this.ledger = ledger;
    }

    @Scheduled(
            every = "{raksa.loyalty.automatic-redemptions.every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void redeemAll() {
        sweep.each(AutomaticRedemptions.REDEEMING, automatic.due(BATCH), id -> id, this::redeemOrKeepWhyNot);
    }

    private void redeemOrKeepWhyNot(UUID memberId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> redeem(memberId));
        } catch (Problem refused) {
            QuarkusTransaction.requiringNew()
                    .run(() -> automatic.refused(memberId, refused.kind().name()));
        }
    }

    private void redeem(UUID memberId) {
        Member member = members.find(memberId).orElseThrow();
        ledger.lock(member);
        automatic
                .lockDue(memberId)
                .ifPresent(wanted -> automatic.done(
                        memberId, redeeming.redeem(member, wanted.rewardId()).id()));
    }
}
