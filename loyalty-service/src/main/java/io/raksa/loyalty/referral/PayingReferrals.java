package io.raksa.loyalty.referral;

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
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.sweep.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Pays referrals and takes them back, each in a transaction of its own that locks both members in the order of their ids. Any number of
 * replicas may do so at once; killed half way, it is done again.
 */
@ApplicationScoped
class PayingReferrals {

    private static final int BATCH = 200;

    private static final String RESOURCE = "referral";

    private static final Counter REFERRALS = new Counter(Account.ISSUED, "REFERRAL");

    private final Referrals referrals;
    private final Members members;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Sweep sweep;
    private final Events events;
    private final Audit audit;
    private final Clock clock;

    PayingReferrals(
            Referrals referrals,
            Members members,
            Programmes programmes,
            Ledger ledger,
            Sweep sweep,
            Events events,
            Audit audit,
            Clock clock) {
        this.referrals = referrals;
        this.members = members;
        this.programmes = programmes;
        this.ledger = ledger;
        this.sweep = sweep;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            every = "{raksa.loyalty.referrals.every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void settleAll() {
        sweep.each(Referrals.SETTLING, referrals.due(BATCH), Referral::id, due -> QuarkusTransaction.requiringNew()
                .run(() -> settle(due)));
    }

    private void settle(Referral due) {
        Stream.of(due.friendId(), due.referrerId())
                .sorted(Comparator.comparing(UUID::toString))
                .forEach(member -> ledger.lock(require(member)));
        referrals.lockDue(due.id()).ifPresent(this::settleLocked);
    }

    private void settleLocked(Referral referral) {
        boolean returned = referrals.isReturned(referral);
        switch (referral.state()) {
            case REGISTERED, REVIEW -> {
                if (returned) {
                    settled("referral.declined", referral, ReferralState.DECLINED);
                } else if (referral.isToBeReviewed()) {
                    referrals.settled(referral.id(), ReferralState.REVIEW, null);
                } else {
                    pay(referral);
                }
            }
            case COMPLETED -> {
                if (returned) {
                    takeBack(referral);
                } else {
                    referrals.settled(referral.id(), ReferralState.COMPLETED, null);
                }
            }
            case DECLINED, TAKEN_BACK -> referrals.settled(referral.id(), referral.state(), null);
        }
    }

    private void pay(Referral referral) {
        Member referrer = require(referral.referrerId());
        Member friend = require(referral.friendId());
        pay(referrer, Cause.referral(referral.id()), referral.referrerPoints(), new Basis.FriendBrought());
        pay(friend, Cause.welcome(referral.id()), referral.friendPoints(), new Basis.BroughtByFriend());
        settled("referral.completed", referral, ReferralState.COMPLETED);
        events.append(
                referrer.customerId(),
                new ReferralCompleted(
                        referral.id(),
                        referral.campaignId(),
                        referrer.customerId(),
                        friend.customerId(),
                        referral.referrerPoints(),
                        referral.friendPoints(),
                        clock.instant()));
    }

    private void pay(Member member, Cause cause, long points, Basis basis) {
        if (points > 0) {
            ledger.credit(new Credit(
                    member,
                    PostingKind.EARN,
                    cause,
                    points,
                    programmes.require(member.programme()).validity(),
                    REFERRALS,
                    basis,
                    null));
        }
    }

    private void takeBack(Referral referral) {
        takeBack(referral.referrerId(), Cause.referral(referral.id()), referral.referrerPoints());
        takeBack(referral.friendId(), Cause.welcome(referral.id()), referral.friendPoints());
        settled("referral.taken-back", referral, ReferralState.TAKEN_BACK);
    }

    private void takeBack(UUID member, Cause cause, long points) {
        if (points > 0) {
            ledger.takeBackOwing(require(member), cause, points, new Basis.ReferralReturned());
        }
    }

    private void settled(String what, Referral referral, ReferralState state) {
        referrals.settled(referral.id(), state, clock.instant());
        Referral after = referrals.ofFriend(referral.friendId()).orElseThrow();
        audit.record(what, RESOURCE, referral.id(), 2, ReviewView.of(referral), ReviewView.of(after), null);
    }

    private Member require(UUID member) {
        return members.find(member).orElseThrow();
    }
}
