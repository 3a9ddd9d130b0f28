package io.raksa.platform.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * So many of so many.
 *
 * @param hits 0 to {@code of}
 * @param of at least 1
 */
public record Share(long hits, long of) {

    private static final double Z = new NormalDistribution().inverseCumulativeProbability(0.975);

    public Share {
        if (of < 1 || hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    public double value() {
        return (double) hits / of;
    }

    /** The score interval: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927), 209-212. */
    public Estimate estimate() {
        double p = value();
        double square = Z * Z;
        double middle = 2 * hits + square;
        double half = Z * Math.sqrt(square + 4 * hits * (1 - p));
        double twice = 2 * (of + square);
        return new Estimate(p, hits == 0 ? 0 : (middle - half) / twice, hits == of ? 1 : (middle + half) / twice);
    }

    /**
     * By how much this share is above another: R. G. Newcombe, Interval estimation for the difference between independent proportions,
     * Statistics in Medicine 17 (1998), 873-890, method 10.
     */
    public Estimate minus(Share other) {
        Estimate own = estimate();
        Estimate its = other.estimate();
        double difference = own.value() - its.value();
        return new Estimate(
                difference,
                difference - Math.hypot(own.value() - own.low(), its.high() - its.value()),
                difference + Math.hypot(own.high() - own.value(), its.value() - its.low()));
    }
}
