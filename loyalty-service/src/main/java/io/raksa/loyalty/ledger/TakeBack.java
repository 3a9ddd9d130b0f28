package io.raksa.loyalty.ledger;

import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.core.OnReturn;
import org.jspecify.annotations.Nullable;

/**
 * Points of a purchase that was given back, to be taken back.
 *
 * @param pointKind the code of the kind of points
 * @param earned what earned them: those of it that cannot be used yet are taken first; null where there can be none
 * @param cause why they are taken back
 * @param points more than 0
 * @param onReturn what may be taken beyond those
 */
public record TakeBack(
        Member member,
        String pointKind,
        @Nullable Cause earned,
        Cause cause,
        long points,
        Basis basis,
        OnReturn onReturn) {}
