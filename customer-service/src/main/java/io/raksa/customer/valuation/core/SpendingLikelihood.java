package io.raksa.customer.valuation.core;

import io.raksa.customer.valuation.core.Spending.Group;
import org.hipparchus.special.Gamma;

/** The likelihood of the Gamma-Gamma model, FH 2013, equation 1a, with its slope. */
final class SpendingLikelihood implements Likelihood {

    private final Spending spending;

    SpendingLikelihood(Spending spending) {
        this.spending = spending;
    }

    @Override
    public double at(double[] parameters) {
        return at(parameters, new double[parameters.length]);
    }

    @Override
    public double at(double[] parameters, double[] slope) {
        double p = parameters[0];
        double q = parameters[1];
        double gamma = parameters[2];
        double total = spending.total();
        double sum = total * (q * Math.log(gamma) - Gamma.logGamma(q));
        slope[0] = 0;
        slope[1] = total * (Math.log(gamma) - Gamma.digamma(q));
        slope[2] = total * q / gamma;
        for (Group group : spending.groups()) {
            double customers = group.customers();
            double shape = p * group.repeats();
            double all = group.repeats() * group.mean();
            double logSum = Math.log(gamma + all);
            double ofSum = Gamma.digamma(shape + q) - logSum;
            double ofShape = Gamma.digamma(shape) - Math.log(all);
            sum += customers
                    * (Gamma.logGamma(shape + q)
                            - Gamma.logGamma(shape)
                            + shape * Math.log(all)
                            - Math.log(group.mean())
                            - (shape + q) * logSum);
            slope[0] += customers * group.repeats() * (ofSum - ofShape);
            slope[1] += customers * ofSum;
            slope[2] -= customers * (shape + q) / (gamma + all);
        }
        return sum;
    }
}
