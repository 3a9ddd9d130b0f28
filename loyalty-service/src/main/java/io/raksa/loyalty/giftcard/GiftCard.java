package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.promotion.Minor;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card and what it is worth, in smallest units of its currency.
 *
 * @param ending the last characters of its code
 * @param movements how many there are
 * @param customerId who keeps it in their account; null for nobody
 * @param expiresAt from when on it is worth nothing; null for never, or where it is not activated
 */
record GiftCard(
        UUID id,
        UUID batchId,
        String programme,
        String currency,
        State state,
        String ending,
        long value,
        long available,
        long held,
        long movements,
        @Nullable UUID customerId,
        Instant issuedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant expiresAt) {

    /** What was made of a card; whether its time is over is another matter. */
    enum State {
        ISSUED,
        ACTIVE,
        BLOCKED
    }

    boolean hasEndedAt(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /** What can be paid with at an instant, whether what ended is written off already or not. */
    long spendableAt(Instant now) {
        return state == State.ACTIVE && !hasEndedAt(now) ? available : 0;
    }

    Money money(long units) {
        return Minor.money(units, currency);
    }
}
