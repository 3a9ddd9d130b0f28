package io.raksa.loyalty.reward;

import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reward that a member took.
 *
 * @param name as it was named then
 * @param points what it cost then
 * @param ofStock whether it was taken of a limited stock
 * @param code of a voucher, as it is printed; null for other kinds
 * @param endedAt when it was sent or cancelled
 */
record Redemption(
        UUID id,
        UUID memberId,
        UUID rewardId,
        Words name,
        long points,
        boolean ofStock,
        RewardState state,
        @Nullable String code,
        Instant redeemedAt,
        @Nullable Instant endedAt) {

    Cause cause() {
        return Cause.reward(id);
    }

    Redemption ended(RewardState how, @Nullable String given, Instant now) {
        return new Redemption(id, memberId, rewardId, name, points, ofStock, how, given, redeemedAt, now);
    }
}
