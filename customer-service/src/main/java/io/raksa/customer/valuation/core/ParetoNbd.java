package io.raksa.customer.valuation.core;

import java.util.OptionalDouble;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.special.Gamma;

/**
 * Pareto/NBD: customers buy at random at a rate of their own, gamma distributed over customers (r, alpha), and may leave at any moment, at
 * another rate of their own, gamma distributed too (s, beta). Equations of FH 2005.
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

    private static final double EXACT = 1e-9;
    private static final double A_CENTURY = 5_218;
    private static final int MOST_STEPS = 200;

    /** FH 2005, equations 18 to 20. */
    @Override
    public double logLikelihood(History history) {
        double still = logStill(history);
        double left = logLeft(history);
        double high = Math.max(still, left);
        return Gamma.logGamma(r + history.repeats())
                - Gamma.logGamma(r)
                + r * Math.log(alpha)
                + s * Math.log(beta)
                + high
                + Math.log(Math.exp(still - high) + Math.exp(left - high));
    }

    /** FH 2005, equations 36 and 37. */
    @Override
    public double probabilityAlive(History history) {
        return 1 / (1 + Math.exp(logLeft(history) - logStill(history)));
    }

    @Override
    public boolean hasEvidence(History history) {
        return true;
    }

    /** FH 2005, equation 41; for a new customer equation 27. */
    @Override
    public double expectedPurchases(History history, double weeks) {
        double rate = (r + history.repeats()) * (beta + history.age()) / (alpha + history.age());
        double shrinking = Math.log((beta + history.age()) / (beta + history.age() + weeks));
        double power = (s - 1) * shrinking;
        double sum = Math.abs(power) < 1e-12 ? -shrinking : -Math.expm1(power) / (s - 1);
        return rate * sum * probabilityAlive(history);
    }

    /** There is no closed form; P(alive) falls with the age, so there is one root. */
    @Override
    public OptionalDouble exitAge(History history, double threshold) {
        double soonest = history.recency();
        if (probabilityAlive(history.at(soonest + A_CENTURY)) > threshold) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(new BrentSolver(EXACT)
                .solve(MOST_STEPS, age -> probabilityAlive(history.at(age)) - threshold, soonest, soonest + A_CENTURY));
    }

    private double logStill(History history) {
        return -(r + history.repeats()) * Math.log(alpha + history.age()) - s * Math.log(beta + history.age());
    }

    /** s / (r + s + x) A0; the difference of two nearly equal terms is taken as a logarithm of their ratio. */
    private double logLeft(History history) {
        double soonest = logTerm(history.repeats(), history.recency());
        double latest = logTerm(history.repeats(), history.age());
        return Math.log(s / (r + s + history.repeats())) + soonest + Math.log(-Math.expm1(latest - soonest));
    }

    /** ln of 2F1(r + s + x, p; r + s + x + 1; z) / (max(alpha, beta) + t)^(r + s + x), with 2F1 in Euler's form. */
    private double logTerm(int repeats, double time) {
        double sum = r + s + repeats;
        double larger = Math.max(alpha, beta);
        double z = Math.abs(alpha - beta) / (larger + time);
        double p = alpha >= beta ? s + 1 : r + repeats;
        return (1 - p) * Math.log1p(-z)
                + Math.log(Series.ofOne(sum + 1 - p, sum + 1, z))
                - sum * Math.log(larger + time);
    }
}
