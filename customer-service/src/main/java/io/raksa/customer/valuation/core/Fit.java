package io.raksa.customer.valuation.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The parameters under which data are most likely.
 *
 * @param parameters in the model's order
 * @param standardErrors of the parameters, from the curvature at the summit; null where the data do not bend the likelihood in every
 *     direction, so that they do not tell the parameters
 * @param logLikelihood at the parameters
 * @param convergence whether a summit was reached from two starts, and the same one
 * @param atBound the places of parameters that ran away to a bound of the search
 */
public record Fit(
        List<Double> parameters,
        @Nullable List<Double> standardErrors,
        double logLikelihood,
        Convergence convergence,
        List<Integer> atBound) {

    /** How the searches from two starts ended. */
    public enum Convergence {
        SAME_SUMMIT,
        TWO_SUMMITS,
        NO_SUMMIT
    }

    /** Two summits are one when their likelihoods, in all, are this near. */
    private static final double SAME = 1e-3;

    private static final double CURVATURE_STEP = 1e-4;
    private static final double NEAR_BOUND = 1.01;

    /** The fit of a likelihood over so many customers. */
    static Fit of(Likelihood likelihood, double total, double[] oneStart, double[] otherStart) {
        QuasiNewton.Summit one = new QuasiNewton(likelihood, total, oneStart).climb();
        QuasiNewton.Summit other = new QuasiNewton(likelihood, total, otherStart).climb();
        QuasiNewton.Summit best = one.logLikelihood() >= other.logLikelihood() ? one : other;
        double[] parameters =
                best.parameters().stream().mapToDouble(Double::doubleValue).toArray();
        return new Fit(
                best.parameters(),
                standardErrors(likelihood, parameters).orElse(null),
                best.logLikelihood(),
                convergence(one, other),
                atBound(parameters));
    }

    private static Convergence convergence(QuasiNewton.Summit one, QuasiNewton.Summit other) {
        if (!one.reached() || !other.reached()) {
            return Convergence.NO_SUMMIT;
        }
        boolean same = Math.abs(one.logLikelihood() - other.logLikelihood()) <= SAME;
        return same ? Convergence.SAME_SUMMIT : Convergence.TWO_SUMMITS;
    }

    /** The roots of the diagonal of the inverse of the information matrix; nothing unless it is positive definite. */
    private static Optional<List<Double>> standardErrors(Likelihood likelihood, double[] parameters) {
        try {
            RealMatrix covariance = new CholeskyDecomposition(information(likelihood, parameters))
                    .getSolver()
                    .getInverse();
            List<Double> errors = IntStream.range(0, parameters.length)
                    .mapToObj(i -> parameters[i] * Math.sqrt(covariance.getEntry(i, i)))
                    .toList();
            return Optional.of(errors).filter(known -> known.stream().allMatch(Double::isFinite));
        } catch (MathRuntimeException notPositiveDefinite) {
            return Optional.empty();
        }
    }

    /** Minus the second derivatives, each by the parameters' own sizes, so that no unit makes a parameter look unimportant. */
    private static RealMatrix information(Likelihood likelihood, double[] parameters) {
        int size = parameters.length;
        double[][] information = new double[size][size];
        for (int i = 0; i < size; i++) {
            double step = parameters[i] * CURVATURE_STEP;
            double[] above = likelihood.slope(Likelihood.moved(parameters, i, step));
            double[] below = likelihood.slope(Likelihood.moved(parameters, i, -step));
            for (int j = 0; j < size; j++) {
                double part = -(above[j] - below[j]) / (2 * step) * parameters[i] * parameters[j] / 2;
                information[i][j] += part;
                information[j][i] += part;
            }
        }
        return MatrixUtils.createRealMatrix(information);
    }

    private static List<Integer> atBound(double[] parameters) {
        return IntStream.range(0, parameters.length)
                .filter(i -> parameters[i] <= QuasiNewton.LOWEST * NEAR_BOUND
                        || parameters[i] >= QuasiNewton.HIGHEST / NEAR_BOUND)
                .boxed()
                .toList();
    }
}
