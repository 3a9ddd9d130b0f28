package io.raksa.loyalty.promotion.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Why a promotion does not apply.
 *
 * @param required what it asks for, where that is a number
 * @param available what there is of it
 * @param unit of the two: a currency, or what is counted
 * @param subject what the reason is about: the tier, the condition, the promotion that stands in the way
 */
public record Refusal(
        Reason reason,
        @Nullable BigDecimal required,
        @Nullable BigDecimal available,
        @Nullable String unit,
        @Nullable String subject) {

    /** Why, in a word. */
    public enum Reason {
        /** Only for members of the programme. */
        NOT_A_MEMBER,
        /** Only for customers in other segments. */
        NOT_IN_SEGMENT,
        /** Only for customers whose relationship stands elsewhere. */
        NOT_AT_STAGE,
        /** Only for members of other tiers. */
        NOT_IN_TIER,
        /** Something serious that went wrong is not put right yet: nobody is lured meanwhile. */
        OPEN_COMPLAINT,
        /** The customer is among those who are not given it, so that its effect can be measured. */
        CONTROL_GROUP,
        /** For another currency. */
        OTHER_CURRENCY,
        /** The cart is too small. */
        TOTAL_TOO_SMALL,
        /** There are too few of the chosen things in the cart. */
        TOO_FEW_ITEMS,
        /** The condition does not hold. */
        CONDITION_NOT_MET,
        /** It is counted by something that the request does not name: the customer, the store, the session. */
        NOT_COUNTABLE,
        /** As much of it as was to be given is given. */
        USED_UP,
        /** Another promotion applies that it does not go together with. */
        NOT_COMBINABLE,
        /** What it would make cheaper costs nothing already, or it would come to less than one point. */
        NOTHING_TO_GIVE
    }

    public static Refusal of(Reason reason) {
        return new Refusal(reason, null, null, null, null);
    }

    /** A reason about something that has a name. */
    public static Refusal about(Reason reason, String subject) {
        return new Refusal(reason, null, null, null, subject);
    }

    /** So much is asked for, and so much is there. */
    public static Refusal missing(Reason reason, BigDecimal required, BigDecimal available, String unit) {
        return new Refusal(reason, required, available, unit, null);
    }

    /** What would have to come to it; null where it is not a matter of a number. */
    public @Nullable BigDecimal missing() {
        return required == null || available == null ? null : required.subtract(available);
    }
}
