package io.raksa.loyalty.promotion.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a promotion gives. Amounts are in the smallest units of the cart's currency. */
public sealed interface Effect {

    /** What makes the chosen lines cheaper. */
    sealed interface Discount extends Effect {

        /** What goes off the chosen lines, of their prices as they are now; for each line at most its price. */
        long[] off(List<Cart.Line> chosen, long[] prices);
    }

    /**
     * So many percent off the chosen lines together, rounded half up.
     *
     * @param percent above 0 and up to 100
     * @param most the most that goes off; null for no limit
     */
    record PercentOff(BigDecimal percent, @Nullable Long most) implements Discount {

        /** So many percent of an amount, rounded half up. */
        public static long of(long amount, BigDecimal percent) {
            return BigDecimal.valueOf(amount)
                    .multiply(percent)
                    .movePointLeft(2)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        }

        @Override
        public long[] off(List<Cart.Line> chosen, long[] prices) {
            long off = of(sum(prices), percent);
            return Apportionment.of(most == null ? off : Math.min(off, most), prices);
        }
    }

    /**
     * So much off the chosen lines together, at most all.
     *
     * @param amount above 0
     */
    record AmountOff(long amount) implements Discount {

        @Override
        public long[] off(List<Cart.Line> chosen, long[] prices) {
            return Apportionment.of(Math.min(amount, sum(prices)), prices);
        }
    }

    /**
     * Each chosen unit costs so much; what is cheaper already stays as it is.
     *
     * @param unitPrice 0 or more
     */
    record FixedPrice(long unitPrice) implements Discount {

        @Override
        public long[] off(List<Cart.Line> chosen, long[] prices) {
            long[] off = new long[prices.length];
            for (int i = 0; i < off.length; i++) {
                off[i] = Math.max(
                        0,
                        prices[i] - Math.multiplyExact(unitPrice, chosen.get(i).quantity()));
            }
            return off;
        }
    }

    /**
     * Of every {@code buy + free} chosen units the {@code free} cheapest cost nothing.
     *
     * @param buy 0 or more
     * @param free 1 or more
     * @param most how many units are free at most; null for no limit
     */
    record FreeUnits(int buy, int free, @Nullable Integer most) implements Discount {

        private record Unit(int line, long price) {}

        @Override
        public long[] off(List<Cart.Line> chosen, long[] prices) {
            long units = chosen.stream().mapToLong(Cart.Line::quantity).sum();
            long left = units / (buy + free) * free;
            if (most != null) {
                left = Math.min(left, most);
            }
            long[] off = new long[prices.length];
            for (Unit kind : cheapestFirst(chosen, prices)) {
                int quantity = chosen.get(kind.line()).quantity();
                long here = Math.min(left, quantity);
                off[kind.line()] = here == quantity
                        ? prices[kind.line()]
                        : Apportionment.upTo(prices[kind.line()], here, quantity);
                left -= here;
            }
            return off;
        }

        private static List<Unit> cheapestFirst(List<Cart.Line> chosen, long[] prices) {
            List<Unit> units = new ArrayList<>();
            for (int i = 0; i < prices.length; i++) {
                units.add(new Unit(i, prices[i] / chosen.get(i).quantity()));
            }
            units.sort(Comparator.comparingLong(Unit::price));
            return units;
        }
    }

    /** Something for nothing that is not in the cart. */
    record Gift(String what) implements Effect {}

    /**
     * Points, whatever is spent.
     *
     * @param points above 0
     */
    record Points(long points) implements Effect {}

    /**
     * What the chosen lines earn, so many times.
     *
     * @param factor above 1
     */
    record Multiplier(BigDecimal factor) implements Effect {

        /** What comes to the points that are earned without it, rounded down. */
        public long bonus(long points) {
            return factor.subtract(BigDecimal.ONE)
                    .multiply(BigDecimal.valueOf(points))
                    .setScale(0, RoundingMode.DOWN)
                    .longValueExact();
        }
    }

    /** A voucher of an offer, with the confirmed purchase. */
    record Voucher(UUID offer) implements Effect {}

    private static long sum(long[] prices) {
        long sum = 0;
        for (long price : prices) {
            sum = Math.addExact(sum, price);
        }
        return sum;
    }
}
