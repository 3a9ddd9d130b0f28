package io.raksa.loyalty.giftcard;

import java.time.Instant;
import java.util.UUID;

/**
 * Cards that were issued together.
 *
 * @param reference what they were asked for as
 * @param value of each, in smallest units
 */
record GiftCardBatch(
        UUID id,
        String programme,
        String currency,
        String reference,
        long value,
        int cards,
        String issuedBy,
        Instant issuedAt) {

    boolean isSame(GiftCardBatch other) {
        return currency.equals(other.currency) && value == other.value && cards == other.cards;
    }
}
