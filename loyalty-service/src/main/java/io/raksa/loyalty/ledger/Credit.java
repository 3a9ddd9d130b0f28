package io.raksa.loyalty.ledger;

import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.core.Availability.Pending;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.loyalty.programme.core.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Points to be given to a member.
 *
 * @param points more than 0
 * @param validity how long they live, counted from when they can be used
 * @param counter the account of the programme that gives them
 * @param ruleVersion version of the programme whose rule decided it, where a rule did
 * @param pointKind the code of the kind of points
 * @param pending what they wait for; null where they can be used at once
 */
public record Credit(
        Member member,
        PostingKind kind,
        Cause cause,
        long points,
        Validity validity,
        Counter counter,
        Basis basis,
        @Nullable Long ruleVersion,
        String pointKind,
        @Nullable Pending pending) {

    /** Of points that can be spent, at once. */
    public Credit(
            Member member,
            PostingKind kind,
            Cause cause,
            long points,
            Validity validity,
            Counter counter,
            Basis basis,
            @Nullable Long ruleVersion) {
        this(member, kind, cause, points, validity, counter, basis, ruleVersion, PointKind.SPENDABLE, null);
    }
}
