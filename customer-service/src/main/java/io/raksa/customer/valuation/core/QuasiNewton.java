package io.raksa.customer.valuation.core;

import java.util.Arrays;
import java.util.List;

/**
 * Climbs to the maximum of a likelihood by the method of Broyden, Fletcher, Goldfarb and Shanno (Nocedal and Wright, Numerical
 * Optimization, algorithm 6.1), over the logarithms of the parameters, so that they stay positive.
 */
final class QuasiNewton {

    static final double LOWEST = 1e-5;
    static final double HIGHEST = 1e5;

    private static final int MOST_STEPS = 500;
    private static final int MOST_HALVINGS = 40;
    private static final double FLAT = 1e-9;
    private static final double NEARLY_FLAT = 1e-6;
    private static final double LONGEST_STEP = 2;
    private static final double ENOUGH_ASCENT = 1e-4;

    /** What is less is lost among the last digits of the likelihood. */
    private static final double SMALLEST_ASCENT = 1e-15;

    private final Likelihood likelihood;
    private final double scale;

    private double[] at;
    private double height;
    private double[] slope;
    private double[][] inverse;
    private boolean curvatureKnown;

    /**
     * @param total by which the likelihood is divided, so that what counts as flat does not depend on the number of customers
     */
    QuasiNewton(Likelihood likelihood, double total, double[] start) {
        this.likelihood = likelihood;
        this.scale = 1 / total;
        this.at = Arrays.stream(start).map(Math::log).toArray();
        this.slope = new double[at.length];
        this.height = height(at, slope);
        this.inverse = identity(at.length, 1);
    }

    /** Where it came to, and whether that is a summit. */
    Summit climb() {
        for (int i = 0; i < MOST_STEPS && steepest() > FLAT; i++) {
            if (!step()) {
                break;
            }
        }
        return new Summit(Arrays.stream(parameters(at)).boxed().toList(), height / scale, steepest() <= NEARLY_FLAT);
    }

    /**
     * @param reached whether the slope is flat there, up to the bounds of the parameters
     */
    record Summit(List<Double> parameters, double logLikelihood, boolean reached) {}

    private boolean step() {
        double[] direction = direction();
        double ascent = product(direction, slope);
        if (ascent < SMALLEST_ASCENT) {
            return false;
        }
        double length = 1;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double[] next = within(sum(at, direction, length));
            double[] nextSlope = new double[at.length];
            double nextHeight = height(next, nextSlope);
            if (nextHeight >= height + ENOUGH_ASCENT * length * ascent && nextHeight > height) {
                move(next, nextHeight, nextSlope);
                return true;
            }
            length /= 2;
        }
        return false;
    }

    private double[] direction() {
        double[] direction = multiplied(inverse, slope);
        if (product(direction, slope) <= 0) {
            inverse = identity(at.length, 1);
            direction = slope.clone();
        }
        double longest = Arrays.stream(direction).map(Math::abs).max().orElse(0);
        double shortening = Math.min(1, LONGEST_STEP / longest);
        return Arrays.stream(direction).map(part -> part * shortening).toArray();
    }

    private void move(double[] next, double nextHeight, double[] nextSlope) {
        learn(sum(next, at, -1), sum(slope, nextSlope, -1));
        at = next;
        height = nextHeight;
        slope = nextSlope;
    }

    /** Updates what is known of the curvature (equations 6.17 and, the first time, 6.20 there) from a step and the fall of the slope. */
    private void learn(double[] step, double[] fall) {
        double curvature = product(step, fall);
        if (curvature <= 0) {
            return;
        }
        if (!curvatureKnown) {
            inverse = identity(step.length, curvature / product(fall, fall));
            curvatureKnown = true;
        }
        double[] turned = multiplied(inverse, fall);
        double factor = (1 + product(fall, turned) / curvature) / curvature;
        for (int i = 0; i < step.length; i++) {
            for (int j = 0; j < step.length; j++) {
                inverse[i][j] += factor * step[i] * step[j] - (turned[i] * step[j] + step[i] * turned[j]) / curvature;
            }
        }
    }

    /** By the logarithms of the parameters; the slope is nothing where a bound is in the way. */
    private double height(double[] point, double[] slopeThere) {
        double[] parameters = parameters(point);
        double value = likelihood.at(parameters, slopeThere) * scale;
        for (int i = 0; i < slopeThere.length; i++) {
            double part = slopeThere[i] * parameters[i] * scale;
            boolean outward = (point[i] >= Math.log(HIGHEST) && part > 0) || (point[i] <= Math.log(LOWEST) && part < 0);
            slopeThere[i] = outward ? 0 : part;
        }
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    private double steepest() {
        return Arrays.stream(slope).map(Math::abs).max().orElse(0);
    }

    private static double[] parameters(double[] point) {
        return Arrays.stream(point).map(Math::exp).toArray();
    }

    private static double[] within(double[] point) {
        return Arrays.stream(point)
                .map(part -> Math.clamp(part, Math.log(LOWEST), Math.log(HIGHEST)))
                .toArray();
    }

    private static double[][] identity(int size, double factor) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = factor;
        }
        return identity;
    }

    private static double[] multiplied(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix).mapToDouble(row -> product(row, vector)).toArray();
    }

    private static double product(double[] one, double[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    private static double[] sum(double[] one, double[] other, double times) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * other[i];
        }
        return sum;
    }
}
