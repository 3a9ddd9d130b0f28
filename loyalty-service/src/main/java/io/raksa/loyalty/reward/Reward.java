package io.raksa.loyalty.reward;

import io.raksa.loyalty.ledger.core.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What points can be had for.
 *
 * @param offerId of which a voucher is; null for other kinds
 * @param stock how many there are in all; null for no limit
 * @param taken how many of a limited stock are taken
 * @param mostOfMember how many one member may have within {@code periodDays}; null for no limit
 * @param periodDays null for ever
 * @param tiers codes of the tiers that may have it; empty for all members
 * @param endsAt null for no end
 */
record Reward(
        UUID id,
        Words name,
        Words description,
        RewardKind kind,
        @Nullable UUID offerId,
        long points,
        @Nullable Long stock,
        long taken,
        @Nullable Integer mostOfMember,
        @Nullable Integer periodDays,
        List<String> tiers,
        Instant startsAt,
        @Nullable Instant endsAt,
        long version,
        Instant madeAt) {

    boolean isOfferedAt(Instant now) {
        return !now.isBefore(startsAt) && (endsAt == null || now.isBefore(endsAt));
    }
}
