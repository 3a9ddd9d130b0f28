package io.raksa.loyalty.earning;

import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.core.Availability.Pending;
import io.raksa.loyalty.programme.core.EarnRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a purchase earns, or why it earns nothing. */
sealed interface Assessment {

    /**
     * Points by a rule, and by the member's tier.
     *
     * @param points more than 0, multiplied already
     * @param pending what they wait for; nothing where they can be used at once
     * @param capped why it is not all that the rule gives; null where it is
     */
    record Earned(
            Member member,
            EarnRule rule,
            Boost boost,
            long points,
            Basis.@Nullable Capped capped,
            Optional<Pending> pending)
            implements Assessment {}

    /** No points. The member is null where the customer is in no programme. */
    record Nothing(Reason reason, @Nullable Member member) implements Assessment {}

    /** Why a purchase earns nothing. */
    enum Reason {
        /** The customer was no member when the purchase came in. */
        NOT_A_MEMBER,
        /** It came from a checkout, which posts its points itself. */
        EARNED_AT_CHECKOUT,
        /** No rate was in force for its currency when it was made. */
        NO_RATE,
        /** Less than one point. */
        TOO_SMALL,
        /** A cap left nothing for it. */
        ABOVE_CAP
    }
}
