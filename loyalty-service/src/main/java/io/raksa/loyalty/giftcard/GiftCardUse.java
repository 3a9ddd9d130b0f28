package io.raksa.loyalty.giftcard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order paid with a card, or set aside for it; in smallest units of the card's currency.
 *
 * @param partner in whose words the reference is; empty for the house's own
 * @param asked what was asked for
 * @param used what was paid
 * @param refunded what of that went back onto the card
 * @param expiresAt until when it is set aside; null where it was paid at once
 */
record GiftCardUse(
        UUID id,
        UUID cardId,
        String reference,
        String partner,
        UseState state,
        long asked,
        long used,
        long refunded,
        String usedBy,
        Instant begunAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt) {

    /** Whether it is what is asked for again. */
    boolean isSame(long amount, boolean holds) {
        return asked == amount && holds == (expiresAt != null);
    }

    boolean isOpenAt(Instant now) {
        return state == UseState.HELD && expiresAt != null && expiresAt.isAfter(now);
    }

    GiftCardUse ended(UseState next, long paid, Instant now) {
        return new GiftCardUse(
                id, cardId, reference, partner, next, asked, paid, refunded, usedBy, begunAt, expiresAt, now);
    }

    GiftCardUse refunded(long amount) {
        return new GiftCardUse(
                id,
                cardId,
                reference,
                partner,
                state,
                asked,
                used,
                refunded + amount,
                usedBy,
                begunAt,
                expiresAt,
                endedAt);
    }
}
