package io.raksa.customer.valuation.core;

/** The likelihood of the Pareto/NBD model. */
record ParetoLikelihood(Histories histories) implements Likelihood {

    @Override
    public double at(double[] parameters) {
        ParetoNbd model = new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
        double sum = 0;
        for (int i = 0; i < histories.size(); i++) {
            sum += histories.customers[i] * model.logLikelihood(histories.history(i));
        }
        return sum;
    }
}
