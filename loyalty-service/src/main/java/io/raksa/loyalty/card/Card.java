package io.raksa.loyalty.card;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's discount card.
 *
 * @param number sixteen digits, see {@link io.raksa.loyalty.card.core.CardNumber}
 * @param endedAt when it was blocked or replaced; null while it is worth something
 * @param replacedBy the card that took its place
 */
record Card(
        UUID id,
        UUID memberId,
        String number,
        CardState state,
        String issuedBy,
        Instant issuedAt,
        @Nullable Instant endedAt,
        @Nullable UUID replacedBy) {

    Card blocked(Instant now) {
        return new Card(id, memberId, number, CardState.BLOCKED, issuedBy, issuedAt, now, null);
    }

    Card replacedBy(UUID successor, Instant now) {
        return new Card(id, memberId, number, CardState.REPLACED, issuedBy, issuedAt, now, successor);
    }
}
