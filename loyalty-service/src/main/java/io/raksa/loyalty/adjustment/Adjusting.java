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
import io.raksa.loyalty.programme.PointKinds;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Staff give a member points or take some, and say why. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Adjusting {

    private static final Counter COUNTER = Counter.of(Account.ADJUSTMENT);

    private final Ledger ledger;
    private final PointKinds kinds;
    private final KnownCustomers known;
    private final Audit audit;
    private final Clock clock;

    Adjusting(Ledger ledger, PointKinds kinds, KnownCustomers known, Audit audit, Clock clock) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    /** Locks what an adjustment of the member locks, before anything else is. */
    void lock(Member member) {
        ledger.lock(member);
    }

    /**
     * Refuses a kind of points that there is not.
     *
     * @throws io.raksa.platform.problem.Problem 404 POINT_KIND_UNKNOWN
     */
    void requireKind(Member member, String pointKind) {
        kinds.require(member.programme(), pointKind, clock.instant());
    }

    /**
     * Posts an adjustment.
     *
     * @param id its own; what was posted under it once is not posted again
     * @param points given to the member; taken, from the lots that end soonest, when negative; not 0
     * @param pointKind the code of a kind of points
     * @throws io.raksa.platform.problem.Problem 409 POINTS_NOT_ENOUGH where less is available than is to be taken, CUSTOMER_UNKNOWN where
     *     the person was erased
     */
    Posted adjust(Member member, UUID id, long points, String pointKind, String reason) {
        known.requireHeld(member.customerId(), "#memberId");
        Cause cause = Cause.adjustment(id);
        PointKind kind = kinds.require(member.programme(), pointKind, clock.instant());
        Posted posted = (points > 0
                        ? give(member, cause, points, kind, reason)
                        : take(member, cause, -points, kind, reason))
                .orElseThrow(() -> new IllegalStateException("a new adjustment was posted before: " + cause));
        audit.record("points.adjusted", "member", member.id(), member.version(), null, PostingView.of(posted), reason);
        return posted;
    }

    private Optional<Posted> give(Member member, Cause cause, long points, PointKind kind, String reason) {
        return ledger.credit(new Credit(
                member,
                PostingKind.ADJUSTMENT,
                cause,
                points,
                kind.validity(),
                COUNTER,
                new Basis.Adjustment(reason),
                null,
                kind.code(),
                null));
    }

    private Optional<Posted> take(Member member, Cause cause, long points, PointKind kind, String reason) {
        return ledger.debit(new Debit(
                member, PostingKind.ADJUSTMENT, cause, points, COUNTER, new Basis.Adjustment(reason), kind.code()));
    }
}
