package io.raksa.loyalty.hold;

import io.raksa.loyalty.ledger.core.Cause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points set aside for a purchase that is not finished.
 *
 * @param reference what for, in the words of whoever asked
 * @param spent how many of them were spent in the end
 * @param expiresAt when they come back by themselves
 * @param endedAt null while they are set aside
 */
public record Hold(
        UUID id,
        UUID memberId,
        long points,
        String reference,
        HoldState state,
        long spent,
        String heldBy,
        Instant heldAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    Cause cause() {
        return Cause.hold(id);
    }

    /** Whether they can still be spent. */
    boolean isOpenAt(Instant now) {
        return state == HoldState.HELD && now.isBefore(expiresAt);
    }

    Hold ended(HoldState how, long used, Instant now) {
        return new Hold(id, memberId, points, reference, how, used, heldBy, heldAt, expiresAt, now);
    }
}
