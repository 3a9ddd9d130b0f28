package io.raksa.loyalty.ledger;

import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.core.PointKind;

/**
 * Points to be taken from a member, from the lots that end soonest.
 *
 * @param points more than 0
 * @param counter the account of the programme that takes them
 * @param pointKind the code of the kind of points
 */
public record Debit(
        Member member, PostingKind kind, Cause cause, long points, Counter counter, Basis basis, String pointKind) {

    /** Of points that can be spent. */
    public Debit(Member member, PostingKind kind, Cause cause, long points, Counter counter, Basis basis) {
        this(member, kind, cause, points, counter, basis, PointKind.SPENDABLE);
    }
}
