package io.raksa.loyalty.promotion.core;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The lines of a cart while things go off them: what each still costs, and what went off for what. */
public final class Pricing {

    private final Cart cart;
    private final long[] prices;
    private final List<Off> all;

    public Pricing(Cart cart) {
        this(cart, cart.lines().stream().mapToLong(Cart.Line::price).toArray(), List.of());
    }

    private Pricing(Cart cart, long[] prices, List<Off> all) {
        this.cart = cart;
        this.prices = prices;
        this.all = new ArrayList<>(all);
    }

    /**
     * What went off a line.
     *
     * @param line its place
     * @param source the promotion's id, or the voucher's code
     * @param amount above 0
     */
    public record Off(int line, String source, long amount) {}

    /** What a line still costs. */
    public long price(int line) {
        return prices[line];
    }

    /** What the lines still cost. */
    public long[] prices() {
        return prices.clone();
    }

    /** What all of it still costs. */
    public long total() {
        return LongStream.of(prices).sum();
    }

    /** All that went off, in order. */
    public List<Off> offs() {
        return List.copyOf(all);
    }

    /** One on which things can be tried. */
    Pricing copy() {
        return new Pricing(cart, prices.clone(), all);
    }

    /** Takes over what was tried on a copy. */
    void become(Pricing tried) {
        System.arraycopy(tried.prices, 0, prices, 0, prices.length);
        all.clear();
        all.addAll(tried.all);
    }

    /** Applies a discount to some lines; how much went off. */
    long apply(Effect.Discount discount, List<Integer> places, String source) {
        List<Cart.Line> chosen =
                places.stream().map(place -> cart.lines().get(place)).toList();
        long[] current = places.stream().mapToLong(place -> prices[place]).toArray();
        return take(places, discount.off(chosen, current), source);
    }

    /** Takes an amount off all lines, in proportion to what they cost. */
    public void takeOff(long amount, String source) {
        List<Integer> everything = new ArrayList<>();
        for (int place = 0; place < prices.length; place++) {
            everything.add(place);
        }
        take(everything, Apportionment.of(amount, prices), source);
    }

    private long take(List<Integer> places, long[] off, String source) {
        long sum = 0;
        for (int i = 0; i < off.length; i++) {
            if (off[i] > 0) {
                int line = places.get(i);
                prices[line] -= off[i];
                all.add(new Off(line, source, off[i]));
                sum += off[i];
            }
        }
        return sum;
    }
}
