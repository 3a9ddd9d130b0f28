package io.raksa.loyalty.ledger;

import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.core.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Points to be given to a member.
 *
 * @param points more than 0
 * @param validity how long they live, counted from the posting
 * @param counter the account of the programme that gives them
 * @param ruleVersion version of the programme whose rule decided it, where a rule did
 */
public record Credit(
        Member member,
        PostingKind kind,
        Cause cause,
        long points,
        Validity validity,
        Counter counter,
        Basis basis,
        @Nullable Long ruleVersion) {}
