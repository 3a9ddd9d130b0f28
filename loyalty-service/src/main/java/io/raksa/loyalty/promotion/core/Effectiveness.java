package io.raksa.loyalty.promotion.core;

import io.raksa.platform.statistics.Estimate;
import io.raksa.platform.statistics.Mean;
import io.raksa.platform.statistics.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a promotion did: those who were to be given it beside those whom the lot left out, whether they used it or not (intention to treat).
 *
 * @param discount what went off for the treated, in money
 * @param points what the treated were given
 * @param uses how often they used it
 */
public record Effectiveness(Arm treated, Arm heldOut, BigDecimal discount, long points, long uses) {

    /**
     * Customers of one lot.
     *
     * @param buyers those of them who bought something
     * @param spent by all of them, less returns
     * @param mean what one of them spent, also who spent nothing
     * @param variance of one, with the number less one below
     */
    public record Arm(long customers, long buyers, BigDecimal spent, double mean, double variance) {

        private Mean spending() {
            return new Mean(customers, mean, variance);
        }
    }

    /** By how many of one the share who bought is higher among the treated: Newcombe's method 10. Nothing with fewer than two on either side. */
    public Optional<Estimate> conversion() {
        return isEnough()
                ? Optional.of(new Share(treated.buyers, treated.customers)
                        .minus(new Share(heldOut.buyers, heldOut.customers)))
                : Optional.empty();
    }

    /** By how much one of the treated spent more: Welch. Nothing with fewer than two on either side. */
    public Optional<Estimate> spending() {
        return isEnough() ? Optional.of(treated.spending().minus(heldOut.spending())) : Optional.empty();
    }

    /**
     * What all of the treated spent more than if they had spent like the others; nothing with nobody on the other side. Two places, half up.
     */
    public Optional<BigDecimal> incremental() {
        if (heldOut.customers == 0) {
            return Optional.empty();
        }
        BigDecimal expected = heldOut.spent
                .multiply(BigDecimal.valueOf(treated.customers))
                .divide(BigDecimal.valueOf(heldOut.customers), 2, RoundingMode.HALF_UP);
        return Optional.of(treated.spent.setScale(2, RoundingMode.HALF_UP).subtract(expected));
    }

    private boolean isEnough() {
        return treated.customers >= 2 && heldOut.customers >= 2;
    }
}
