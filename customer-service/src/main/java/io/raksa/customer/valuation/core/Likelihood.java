package io.raksa.customer.valuation.core;

/** The logarithm of how likely observed data are under a model, as a function of the model's parameters, which are all positive. */
interface Likelihood {

    /** The wanted relative distance of two points for a slope: the cube root of the machine's precision. */
    double STEP = 6e-6;

    double at(double[] parameters);

    /**
     * The likelihood, and its derivative by each parameter; where no closed form is given, from two points near by.
     *
     * @param slope is filled with the derivatives
     */
    default double at(double[] parameters, double[] slope) {
        for (int i = 0; i < slope.length; i++) {
            double step = parameters[i] * STEP;
            slope[i] = (at(moved(parameters, i, step)) - at(moved(parameters, i, -step))) / (2 * step);
        }
        return at(parameters);
    }

    /** The derivatives alone. */
    default double[] slope(double[] parameters) {
        double[] slope = new double[parameters.length];
        at(parameters, slope);
        return slope;
    }

    /** The parameters, one of them moved. */
    static double[] moved(double[] parameters, int which, double by) {
        double[] moved = parameters.clone();
        moved[which] += by;
        return moved;
    }
}
