package io.raksa.platform.statistics;

import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * So many events in so much exposure: complaints in weeks, or in thousands of visits.
 *
 * @param events at least 0
 * @param exposure above 0, in the unit in which the rate is told
 */
public record Rate(long events, double exposure) {

    private static final double TAIL = 0.025;

    public Rate {
        if (events < 0 || !(exposure > 0)) {
            throw new IllegalArgumentException(events + " in " + exposure);
        }
    }

    public double value() {
        return events / exposure;
    }

    /**
     * This rate as a multiple of another. Exact, given how many events there were of both: J. Przyborowski and H. Wilenski, Homogeneity of
     * results in testing samples from Poisson series, Biometrika 31 (1940), 313-323, with the interval of Clopper and Pearson (1934) for
     * the share of the events that are this rate's.
     *
     * @throws IllegalArgumentException where neither has an event
     */
    public Estimate over(Rate other) {
        long both = events + other.events;
        if (both == 0) {
            throw new IllegalArgumentException("no event in either");
        }
        double low =
                events == 0 ? 0 : new BetaDistribution(events, other.events + 1.0).inverseCumulativeProbability(TAIL);
        double high = other.events == 0
                ? 1
                : new BetaDistribution(events + 1.0, other.events).inverseCumulativeProbability(1 - TAIL);
        double scale = other.exposure / exposure;
        return new Estimate(value() / other.value(), scale * low / (1 - low), scale * high / (1 - high));
    }
}
