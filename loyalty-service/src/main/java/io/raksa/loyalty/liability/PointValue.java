package io.raksa.loyalty.liability;

import io.raksa.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;

/**
 * What a point is worth in the books.
 *
 * @param amount of one point; it may be less than the smallest coin
 * @param currency ISO 4217
 */
record PointValue(String programme, long version, BigDecimal amount, String currency, Instant effectiveFrom) {

    /** What points are worth, rounded half up to the places of the currency. */
    Money of(long points) {
        int places = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Money(amount.multiply(BigDecimal.valueOf(points)).setScale(places, RoundingMode.HALF_UP), currency);
    }
}
