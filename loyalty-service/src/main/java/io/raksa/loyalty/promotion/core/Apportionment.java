package io.raksa.loyalty.promotion.core;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Cuts amounts so that the parts are whole and sum to the whole exactly. */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Cuts an amount in proportion to weights, by the largest remainder (Hamilton's method); of equal remainders the earlier part gets the unit.
     *
     * @param amount 0 or more
     * @param weights 0 or more each; not all of them 0 where there is an amount
     * @return a part for each weight; where the amount is at most the sum of the weights, none is greater than its weight
     */
    public static long[] of(long amount, long[] weights) {
        long whole = LongStream.of(weights).reduce(0, Math::addExact);
        if (amount < 0 || (whole <= 0 && amount > 0)) {
            throw new IllegalArgumentException("nothing to share " + amount + " by");
        }
        long[] parts = new long[weights.length];
        if (amount == 0) {
            return parts;
        }
        BigInteger[] remainders = new BigInteger[weights.length];
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] cut = product(amount, weights[i]).divideAndRemainder(BigInteger.valueOf(whole));
            parts[i] = cut[0].longValueExact();
            remainders[i] = cut[1];
            left -= parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }

    /**
     * How much of an amount belongs to the first so many of a number of equal units, rounded down: what belongs to some more units is
     * what this grows by, so that all of them together have exactly the amount.
     */
    public static long upTo(long amount, long units, long allUnits) {
        return product(amount, units).divide(BigInteger.valueOf(allUnits)).longValueExact();
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
