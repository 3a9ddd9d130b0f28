package io.raksa.loyalty.compensation;

import io.raksa.loyalty.ledger.Debit;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.Posted;
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
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remedy in points that was withdrawn is taken back, once, as far as the points are there; never below nothing, and what was spent stays
 * a cost of the failure.
 */
@ApplicationScoped
class TakingRemediesBack implements FactHandler<RemedyWithdrawn> {

    private final Members members;
    private final Ledger ledger;
    private final Withdrawals withdrawals;
    private final Events events;
    private final Audit audit;
    private final Clock clock;

    TakingRemediesBack(
            Members members, Ledger ledger, Withdrawals withdrawals, Events events, Audit audit, Clock clock) {
        this.members = members;
        this.ledger = ledger;
        this.withdrawals = withdrawals;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void on(FactEnvelope<RemedyWithdrawn> event) {
        RemedyWithdrawn remedy = event.fact();
        @Nullable UUID customer = remedy.customerId();
        if (!remedy.kind().equals("POINTS") || customer == null) {
            return;
        }
        withdrawals.lock(remedy.remedyId());
        if (withdrawals.add(remedy.remedyId(), clock.instant())) {
            settle(remedy, customer);
        }
    }

    private void settle(RemedyWithdrawn remedy, UUID customer) {
        long paid = ledger.isPosted(PostingKind.COMPENSATION, Cause.remedy(remedy.remedyId()))
                ? Objects.requireNonNullElse(remedy.points(), 0L)
                : 0;
        long taken = paid == 0 ? 0 : takeBack(remedy, paid, members.find(customer, Programmes.DEFAULT));
        events.append(
                customer, new CompensationReversed(remedy.remedyId(), customer, taken, paid - taken, clock.instant()));
    }

    private long takeBack(RemedyWithdrawn remedy, long paid, Optional<Member> whose) {
        return whose.flatMap(
                        member -> ledger.takeBack(debit(remedy, paid, member)).map(posted -> recorded(member, posted)))
                .orElse(0L);
    }

    private long recorded(Member member, Posted posted) {
        audit.record("points.clawed-back", "member", member.id(), member.version(), null, posted, null);
        return -posted.points();
    }

    private static Debit debit(RemedyWithdrawn remedy, long paid, Member member) {
        return new Debit(
                member,
                PostingKind.CLAW_BACK,
                Cause.remedy(remedy.remedyId()),
                paid,
                new Counter(Account.COMPENSATION, remedy.category()),
                new Basis.ClawBack(Objects.toString(remedy.complaintId(), null), paid));
    }
}
