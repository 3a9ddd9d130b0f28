package io.raksa.loyalty.checkout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * What points are worth at a checkout.
 *
 * @param points so many are worth {@code amount}
 * @param amount in major units of the currency
 * @param step points are used in multiples of this
 * @param mostPercent of what an order costs, that points may pay
 */
record SpendRate(
        String programme,
        String currency,
        long version,
        long points,
        BigDecimal amount,
        long step,
        int mostPercent,
        Instant effectiveFrom) {

    /** What so many points are worth, in the smallest units, rounded down. */
    long worth(long used, int places) {
        return amount.multiply(BigDecimal.valueOf(used))
                .movePointRight(places)
                .divide(BigDecimal.valueOf(points), 0, RoundingMode.DOWN)
                .longValueExact();
    }

    /** The most points, in steps, that may pay for something of a price, of so many that there are. */
    long most(long price, long available, int places) {
        BigDecimal share = BigDecimal.valueOf(price)
                .multiply(BigDecimal.valueOf(mostPercent))
                .movePointLeft(2);
        long byShare = share.movePointLeft(places)
                .multiply(BigDecimal.valueOf(points))
                .divide(amount, 0, RoundingMode.DOWN)
                .longValueExact();
        return Math.min(byShare, available) / step * step;
    }
}
