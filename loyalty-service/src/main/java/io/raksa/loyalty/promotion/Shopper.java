package io.raksa.loyalty.promotion;

import io.raksa.loyalty.membership.Member;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who buys, as far as it is known.
 *
 * @param customerId null for somebody who is not named
 * @param member null for who is none
 * @param tier the code of the member's tier; null for none
 * @param stage of the relationship; null before the first purchase
 * @param points that can be spent
 * @param isWaitingForRecovery whether something serious that went wrong is not put right yet
 */
public record Shopper(
        @Nullable UUID customerId,
        @Nullable Member member,
        @Nullable String tier,
        @Nullable String stage,
        Set<UUID> segments,
        long points,
        boolean isWaitingForRecovery) {

    /** Somebody who is not named. */
    public static Shopper unnamed() {
        return new Shopper(null, null, null, null, Set.of(), 0, false);
    }
}
