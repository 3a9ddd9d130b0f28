package io.raksa.loyalty.promotion.core;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promotion that waits for its turn at a cart.
 *
 * @param exclusive whether it applies only where no other does
 * @param stack the category of which one applies at most; null for none
 * @param chosen the places of the lines that it is about
 * @param refusal why it does not apply whatever the others do; null where it may
 */
public record Offer(
        UUID promotion,
        boolean exclusive,
        @Nullable String stack,
        Set<Integer> chosen,
        List<Effect> effects,
        @Nullable Refusal refusal) {

    /** Whether it is for this cart, and would apply but for what the lot says and the others do. */
    public boolean isOnlyUpToTheLot() {
        return refusal == null || refusal.reason() == Refusal.Reason.CONTROL_GROUP;
    }
}
