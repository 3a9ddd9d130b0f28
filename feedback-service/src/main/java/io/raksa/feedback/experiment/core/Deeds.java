package io.raksa.feedback.experiment.core;

/**
 * What the customers of an arm did within the horizon after they were drawn; only those whose horizon is over.
 *
 * @param customers how many
 * @param returned how many of them came back at all
 * @param lapsed how many were taken as lost at some time
 * @param visits mean days with a purchase, and the variance; 0 below two customers
 * @param spend mean of what they spent, returns taken off, and the variance; 0 below two customers
 */
public record Deeds(long customers, long returned, long lapsed, Spread visits, Spread spend) {

    /** A mean and the variance of one. */
    public record Spread(double mean, double variance) {}
}
