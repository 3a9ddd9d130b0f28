package io.raksa.customer.valuation.core;

import java.util.List;

/**
 * How much customers spend on a purchase day (FH 2013): each has a mean of their own, around which the days' sums are gamma distributed with
 * shape p, and whose scale is gamma distributed over customers (q, gamma).
 */
public record GammaGamma(double p, double q, double gamma) {

    /** The names of the parameters as the paper has them, in their order. */
    public static final List<String> PARAMETERS = List.of("p", "q", "gamma");

    /** The model with these parameters. */
    public static GammaGamma of(List<Double> values) {
        return new GammaGamma(values.get(0), values.get(1), values.get(2));
    }

    /**
     * The mean spend to expect of a customer on a day; FH 2013, equation 5.
     *
     * @param repeats the purchase days the mean is of; 0 for none, which gives the mean over all customers
     * @param mean what was spent on them on average
     */
    public double expectedSpend(int repeats, double mean) {
        return p * (gamma + repeats * mean) / (p * repeats + q - 1);
    }

    /** Whether there is a mean over all customers. */
    public boolean hasMean() {
        return q > 1;
    }
}
