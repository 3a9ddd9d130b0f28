package io.raksa.platform.statistics;

/**
 * A figure and the interval that holds the true one in 95 of 100 cases.
 *
 * @param value the figure itself
 * @param low where the interval begins
 * @param high where it ends; may be infinite
 */
public record Estimate(double value, double low, double high) {

    /** Whether the interval leaves out this value, so that the true figure is taken to be another. */
    public boolean excludes(double other) {
        return other < low || other > high;
    }
}
