package io.raksa.loyalty.promotion.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to buy.
 *
 * @param currency ISO 4217
 */
public record Cart(String currency, List<Line> lines) {

    /** No total is greater, in the smallest units, so that no sum of them leaves the range of a whole number of 64 bits. */
    public static final long MOST_TOTAL = 1_000_000_000_000_000L;

    public Cart {
        lines = List.copyOf(lines);
    }

    /**
     * Something of it.
     *
     * @param sku what it is
     * @param category what kind of thing that is
     * @param quantity 1 or more
     * @param unitPrice of one, in the smallest units of the currency; 0 or more
     */
    public record Line(String id, String sku, @Nullable String category, int quantity, long unitPrice) {

        /** The price of all of it. */
        public long price() {
            return Math.multiplyExact(unitPrice, quantity);
        }
    }

    /** The price of everything. */
    public long total() {
        return lines.stream().mapToLong(Line::price).reduce(0, Math::addExact);
    }
}
