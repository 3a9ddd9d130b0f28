package io.raksa.loyalty.compensation;

import io.raksa.loyalty.ledger.Credit;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.Posted;
import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Enrolling;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.programme.Programme;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/**
 * A remedy in points is paid, once, unless it was withdrawn before. The programme pays it from an account of its own, by the category of the failure, so that what
 * failures cost is never mistaken for marketing; the points have an end of their own.
 */
@ApplicationScoped
class CompensatingForRemedies implements FactHandler<RemedyGranted> {

    /** Far above any policy; it keeps a broken event from breaking sums. */
    static final long MOST_POINTS = 1_000_000_000L;

    private final Programmes programmes;
    private final Members members;
    private final Enrolling enrolling;
    private final Ledger ledger;
    private final Withdrawals withdrawals;
    private final Events events;
    private final Audit audit;

    CompensatingForRemedies(
            Programmes programmes,
            Members members,
            Enrolling enrolling,
            Ledger ledger,
            Withdrawals withdrawals,
            Events events,
            Audit audit) {
        this.programmes = programmes;
        this.members = members;
        this.enrolling = enrolling;
        this.ledger = ledger;
        this.withdrawals = withdrawals;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public void on(FactEnvelope<RemedyGranted> event) {
        RemedyGranted remedy = event.fact();
        if (remedy.isInPoints()) {
            withdrawals.lock(remedy.remedyId());
            if (!withdrawals.has(remedy.remedyId())) {
                pay(remedy);
            }
        }
    }

    private void pay(RemedyGranted remedy) {
        UUID customerId = remedy.customerId();
        Long points = remedy.points();
        if (customerId == null || points == null || points < 1 || points > MOST_POINTS) {
            throw CompensationProblem.REMEDY_NOT_PAYABLE.because(MOST_POINTS).at("/data");
        }
        Programme programme = programmes.require(Programmes.DEFAULT);
        Member member = memberFor(customerId, programme);
        ledger.credit(credit(remedy, points, member, programme)).ifPresent(posted -> tell(member, posted));
    }

    private Member memberFor(UUID customerId, Programme programme) {
        return members.find(customerId, programme.code()).orElseGet(() -> {
            if (!programme.enrolsOnRegistration()) {
                throw CompensationProblem.REMEDY_WITHOUT_MEMBER
                        .because(programme.code())
                        .at("/data/customerId");
            }
            return enrolling.enrol(customerId, programme.code()).member();
        });
    }

    private static Credit credit(RemedyGranted remedy, long points, Member member, Programme programme) {
        return new Credit(
                member,
                PostingKind.COMPENSATION,
                Cause.remedy(remedy.remedyId()),
                points,
                programme.compensationValidity(),
                new Counter(Account.COMPENSATION, remedy.category()),
                new Basis.Remedy(
                        Objects.toString(remedy.complaintId(), null), remedy.category(), remedy.policyVersion()),
                programme.version());
    }

    private void tell(Member member, Posted posted) {
        events.append(posted.customerId(), CompensationPosted.of(posted));
        audit.record("points.compensated", "member", member.id(), member.version(), null, posted, null);
    }
}
