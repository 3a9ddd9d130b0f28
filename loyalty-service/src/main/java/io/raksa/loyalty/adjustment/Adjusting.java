package io.raksa.loyalty.adjustment;

import io.raksa.loyalty.ledger.Credit;
import io.raksa.loyalty.ledger.Debit;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.Posted;
import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.KnownCustomers;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Staff give a member points or take some, and say why. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Adjusting {

    private static final Counter COUNTER = Counter.of(Account.ADJUSTMENT);

    private final Ledger ledger;
    private final Programmes programmes;
    private final KnownCustomers known;
    private final Audit audit;

    Adjusting(Ledger ledger, Programmes programmes, KnownCustomers known, Audit audit) {
        this.ledger = ledger;
        this.programmes = programmes;
        this.known = known;
        this.audit = audit;
    }

    /** Locks what an adjustment of the member locks, before anything else is. */
    void lock(Member member) {
        ledger.lock(member);
    }

    /**
     * Posts an adjustment.
     *
     * @param id its own; what was posted under it once is not posted again
     * @param points given to the member; taken, from the lots that end soonest, when negative; not 0
     * @throws io.raksa.platform.problem.Problem 409 POINTS_NOT_ENOUGH where less is available than is to be taken, CUSTOMER_UNKNOWN where
     *     the person was erased
     */
    Posted adjust(Member member, UUID id, long points, String reason) {
        known.requireHeld(member.customerId(), "#memberId");
        Cause cause = Cause.adjustment(id);
        Posted posted = (points > 0 ? give(member, cause, points, reason) : take(member, cause, -points, reason))
                .orElseThrow(() -> new IllegalStateException("a new adjustment was posted before: " + cause));
        audit.record("points.adjusted", "member", member.id(), member.version(), null, PostingView.of(posted), reason);
        return posted;
    }

    private Optional<Posted> give(Member member, Cause cause, long points, String reason) {
        return ledger.credit(new Credit(
                member,
                PostingKind.ADJUSTMENT,
                cause,
                points,
                programmes.require(member.programme()).validity(),
                COUNTER,
                new Basis.Adjustment(reason),
                null));
    }

    private Optional<Posted> take(Member member, Cause cause, long points, String reason) {
        return ledger.debit(
                new Debit(member, PostingKind.ADJUSTMENT, cause, points, COUNTER, new Basis.Adjustment(reason)));
    }
}
