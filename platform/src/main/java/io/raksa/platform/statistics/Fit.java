package io.raksa.platform.statistics;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/** How well counts fit the shares that were expected of them. */
public final class Fit {

    private Fit() {}

    /**
     * How likely counts that differ from the expected at least as much are, if the expected shares are the true ones: K. Pearson's
     * chi-square of 1900.
     *
     * @param counts two or more, not all zero
     * @param weights what was expected, as many, all above 0, in any unit
     * @return 0 to 1
     */
    public static double probability(long[] counts, double[] weights) {
        double all = 0;
        double unit = 0;
        for (int i = 0; i < counts.length; i++) {
            all += counts[i];
            unit += weights[i];
        }
        double square = 0;
        for (int i = 0; i < counts.length; i++) {
            double expected = all * weights[i] / unit;
            square += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        return 1 - new ChiSquaredDistribution(counts.length - 1).cumulativeProbability(square);
    }
}
