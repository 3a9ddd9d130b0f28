package io.raksa.loyalty.adjustment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment that one person asked for and another one decides.
 *
 * @param points given to the member; taken when negative
 * @param pointKind the code of the kind of points
 * @param expiresAt from when it can be decided no more
 * @param note why it was decided so
 */
record Adjustment(
        UUID id,
        UUID memberId,
        long points,
        String pointKind,
        String reason,
        String askedBy,
        Instant askedAt,
        Instant expiresAt,
        AdjustmentState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note) {

    /** Where it stands at an instant. */
    AdjustmentState stateAt(Instant now) {
        return state == AdjustmentState.WAITING && !expiresAt.isAfter(now) ? AdjustmentState.EXPIRED : state;
    }

    Adjustment decided(AdjustmentState how, String by, Instant at, String note) {
        return new Adjustment(id, memberId, points, pointKind, reason, askedBy, askedAt, expiresAt, how, by, at, note);
    }
}
