package io.raksa.loyalty.earning;

import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.tier.core.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the tier of the member makes of the points of a purchase.
 *
 * @param times by what they are multiplied; 1 at least
 * @param basis the tier and the figure, to explain it; null where it changes nothing
 */
public record Boost(BigDecimal times, Basis.@Nullable Boost basis) {

    /** By the tier in which the member stood when the purchase was made. */
    public static Boost of(Optional<Tier> tier) {
        return tier.filter(one -> one.times().compareTo(BigDecimal.ONE) > 0)
                .map(one -> new Boost(
                        one.times(),
                        new Basis.Boost(
                                one.nameEn(),
                                one.nameTh(),
                                one.times().stripTrailingZeros().toPlainString())))
                .orElse(new Boost(BigDecimal.ONE, null));
    }

    /** floor(points * times), and no more than any purchase earns. */
    public static long times(long points, BigDecimal times) {
        return BigDecimal.valueOf(points)
                .multiply(times)
                .setScale(0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(EarnRule.MOST_POINTS))
                .longValueExact();
    }

    /** The points of a purchase, multiplied. */
    public long of(long points) {
        return times(points, times);
    }
}
