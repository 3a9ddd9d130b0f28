package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.programme.core.Validity;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * On which terms cards are sold.
 *
 * @param validMonths how long cards live, to the end of the month in which they get this old; null for ever
 * @param legalLeastMonths what the law asks for at least
 * @param legalBasis which law that is
 * @param mostValue of a card, in smallest units
 */
record Terms(
        String programme,
        String currency,
        long version,
        @Nullable Integer validMonths,
        int legalLeastMonths,
        String legalBasis,
        long mostValue,
        Instant effectiveFrom) {

    /** When a card that is sold at an instant ends; null for never. */
    @Nullable
    Instant endOf(Instant sold, ZoneId zone) {
        return validMonths == null ? null : Validity.ofMonths(validMonths).endOf(sold, zone);
    }
}
