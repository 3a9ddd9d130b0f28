package io.raksa.platform.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A mean of so many.
 *
 * @param of at least 2
 * @param value the mean
 * @param variance of one, with {@code of - 1} below
 */
public record Mean(long of, double value, double variance) {

    private static final double UPPER = 0.975;

    public Mean {
        if (of < 2 || !(variance >= 0)) {
            throw new IllegalArgumentException(of + " with a variance of " + variance);
        }
    }

    /** Student's interval. */
    public Estimate estimate() {
        return around(value, squaredError(), of - 1.0);
    }

    /**
     * By how much this mean is above another: B. L. Welch, The generalization of "Student's" problem when several different population
     * variances are involved, Biometrika 34 (1947), 28-35, with Satterthwaite's degrees of freedom.
     */
    public Estimate minus(Mean other) {
        double own = squaredError();
        double its = other.squaredError();
        double both = own + its;
        double freedom = both * both / (own * own / (of - 1) + its * its / (other.of - 1));
        return around(value - other.value, both, freedom);
    }

    private double squaredError() {
        return variance / of;
    }

    private static Estimate around(double middle, double squaredError, double freedom) {
        if (squaredError == 0) {
            return new Estimate(middle, middle, middle);
        }
        double half = new TDistribution(freedom).inverseCumulativeProbability(UPPER) * Math.sqrt(squaredError);
        return new Estimate(middle, middle - half, middle + half);
    }
}
