package io.raksa.loyalty.promotion;

import io.raksa.loyalty.promotion.Budget.Take;
import io.raksa.loyalty.promotion.core.Effect;
import io.raksa.loyalty.promotion.core.Pricing;
import io.raksa.loyalty.promotion.core.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What promotions do to a cart.
 *
 * @param pricing the lines with what went off them
 * @param exposed those with a control group that were for this cart, and what the lot said
 */
public record Evaluated(
        Pricing pricing, List<Applied> applied, List<Refused> refused, List<Exposed> exposed, Budgets budgets) {

    /**
     * A promotion whose effect is measured.
     *
     * @param heldOut whether the lot left the customer out
     */
    record Exposed(UUID promotion, boolean heldOut) {}

    /**
     * A promotion that applies.
     *
     * @param chosen the places of the lines it is about
     * @param discount that it took off, in the smallest units
     * @param given what else it gives
     */
    public record Applied(
            UUID promotion, long version, String name, Set<Integer> chosen, long discount, List<Effect> given) {

        /** What it gives in points whatever is spent. */
        public long fixedPoints() {
            return of(Effect.Points.class, Effect.Points::points).stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        /** By what it multiplies what the chosen lines earn. */
        public List<BigDecimal> factors() {
            return of(Effect.Multiplier.class, Effect.Multiplier::factor);
        }

        /** What it gives for nothing. */
        public List<String> gifts() {
            return of(Effect.Gift.class, Effect.Gift::what);
        }

        /** Of what it gives a voucher each. */
        public List<UUID> voucherOffers() {
            return of(Effect.Voucher.class, Effect.Voucher::offer);
        }

        private <E, V> List<V> of(Class<E> kind, Function<E, V> value) {
            return given.stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .map(value)
                    .toList();
        }
    }

    /** A promotion that does not. */
    public record Refused(UUID promotion, String name, Refusal refusal) {}

    /**
     * What a promotion takes of its budgets.
     *
     * @param points all that it gives
     */
    List<Take> takes(Applied one, long points) {
        return budgets.takes(one.promotion(), one.discount(), points);
    }
}
