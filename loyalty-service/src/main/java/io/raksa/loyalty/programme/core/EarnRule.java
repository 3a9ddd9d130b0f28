package io.raksa.loyalty.programme.core;

import java.math.BigDecimal;

/**
 * What a purchase earns: {@code points} for every full {@code per} of the amount.
 *
 * @param currency ISO 4217 code of the amounts it is for
 * @param points points for every full {@code per}; more than 0
 * @param per an amount of money; more than 0
 * @param validity how long the points live
 * @param version the version of the programme with which the rule came into force
 * @param pointKind the kind of points it gives
 * @param availability from when on they can be used
 */
public record EarnRule(
        String currency,
        long points,
        BigDecimal per,
        Validity validity,
        long version,
        String pointKind,
        Availability availability) {

    /** No purchase earns more than this, so that no sum of points can leave the range of a whole number of 64 bits. */
    public static final long MOST_POINTS = 1_000_000_000_000L;

    /** The same, of points that live otherwise. */
    public EarnRule lasting(Validity other) {
        return new EarnRule(currency, points, per, other, version, pointKind, availability);
    }

    /** floor(amount / per * points), in exact decimals; nothing for an amount that is not positive. */
    public long pointsFor(BigDecimal amount) {
        if (amount.signum() <= 0) {
            return 0;
        }
        return amount.multiply(BigDecimal.valueOf(points))
                .divideToIntegralValue(per)
                .min(BigDecimal.valueOf(MOST_POINTS))
                .longValueExact();
    }
}
