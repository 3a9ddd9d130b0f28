package io.raksa.customer.valuation.core;

import org.hipparchus.special.Gamma;

/** Hypergeometric functions as the models need them: in forms that lose no digits. */
final class Series {

    private static final double PRECISION = 1e-15;
    private static final double LEAST_WEIGHT = -600;
    private static final int MOST_TERMS = 1_000_000;

    private Series() {}

    /**
     * (1 - z)^n 2F1(n, p; q; z) for 0 <= z < 1. As a mean: of (p)_i / (q)_i, where i is negative binomial with n and z; so it neither
     * overflows nor underflows, however many repeats a customer has.
     */
    static double negativeBinomialMean(double n, double z, double p, double q) {
        double weight = n * Math.log1p(-z);
        long mode = weight > LEAST_WEIGHT ? 0 : (long) ((n - 1) * z / (1 - z));
        double term = mode == 0 ? Math.exp(weight) : Math.exp(weight + logTerm(n, z, p, q, mode));
        return term + above(n, z, p, q, mode, term) + below(n, z, p, q, mode, term);
    }

    /**
     * 2F1(1, p; q; z) for 0 <= z < 1 and 0 < p < q, by Gauss' continued fraction (Abramowitz and Stegun, Handbook, 15.3 and 3.10, evaluated
     * by the method of Lentz), which is as good near z = 1, where the series takes a hundred thousand terms.
     */
    static double ofOne(double p, double q, double z) {
        double numerators = 1;
        double denominators = 0;
        double value = 1;
        for (int i = 1; i < MOST_TERMS; i++) {
            double next = partOfFraction(i, p, q) * z;
            denominators = 1 / (1 + next * denominators);
            numerators = 1 + next / numerators;
            double change = numerators * denominators;
            value *= change;
            if (Math.abs(change - 1) < PRECISION) {
                break;
            }
        }
        return 1 / value;
    }

    /** The i-th coefficient of 1 / (1 + d1 z / (1 + d2 z / (1 + ...))). */
    private static double partOfFraction(int i, double p, double q) {
        int half = i / 2;
        return i % 2 == 1
                ? -(p + half) * (q - 1 + half) / ((q + i - 2) * (q + i - 1))
                : -half * (q - p + half - 1) / ((q + i - 2) * (q + i - 1));
    }

    private static double above(double n, double z, double p, double q, long mode, double first) {
        double term = first;
        double sum = 0;
        for (long i = mode; i < mode + MOST_TERMS; i++) {
            double ratio = (n + i) * (p + i) / ((q + i) * (i + 1)) * z;
            term *= ratio;
            sum += term;
            if (ratio < 1 && Math.abs(term) <= PRECISION * Math.abs(first + sum) * (1 - ratio)) {
                break;
            }
        }
        return sum;
    }

    private static double below(double n, double z, double p, double q, long mode, double first) {
        double term = first;
        double sum = 0;
        for (long i = mode; i > 0 && term > PRECISION * (first + sum); i--) {
            term *= (q + i - 1) * i / ((n + i - 1) * (p + i - 1) * z);
            sum += term;
        }
        return sum;
    }

    private static double logTerm(double n, double z, double p, double q, long i) {
        return logRising(n, i) + logRising(p, i) - logRising(q, i) - Gamma.logGamma(i + 1.0) + i * Math.log(z);
    }

    /** The logarithm of x (x + 1) ... (x + i - 1). */
    private static double logRising(double x, long i) {
        return Gamma.logGamma(x + i) - Gamma.logGamma(x);
    }
}
