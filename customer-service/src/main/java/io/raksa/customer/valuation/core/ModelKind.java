package io.raksa.customer.valuation.core;

import java.util.Arrays;
import java.util.List;

/** The models of how customers buy. */
public enum ModelKind {
    /** Silence says nothing about who never came back. */
    BG_NBD("r", "alpha", "a", "b"),
    /** As BG/NBD, and who never came back may have left after the first purchase. */
    MBG_NBD("r", "alpha", "a", "b"),
    /** Customers may leave at any moment. */
    PARETO_NBD("r", "alpha", "s", "beta");

    private static final double[] ONE_START = {1, 1, 1, 1};

    private final List<String> parameters;

    ModelKind(String... parameters) {
        this.parameters = List.of(parameters);
    }

    /** The names of the parameters as the papers have them, in their order. */
    public List<String> parameters() {
        return parameters;
    }

    /** The model with these parameters. */
    public PurchaseModel with(List<Double> values) {
        double[] p = values.stream().mapToDouble(Double::doubleValue).toArray();
        return switch (this) {
            case BG_NBD -> new BetaGeometric(false, p[0], p[1], p[2], p[3]);
            case MBG_NBD -> new BetaGeometric(true, p[0], p[1], p[2], p[3]);
            case PARETO_NBD -> new ParetoNbd(p[0], p[1], p[2], p[3]);
        };
    }

    /** The parameters under which these histories are most likely. */
    public Fit fit(Histories histories) {
        // The other start has the customers' own unit of time.
        double typicalAge = Arrays.stream(histories.ages).average().orElse(1);
        double[] otherStart = {
            0.3, Math.max(typicalAge / 4, 1), 0.5, this == PARETO_NBD ? Math.max(typicalAge / 2, 1) : 2
        };
        return Fit.of(likelihood(histories), histories.total(), ONE_START, otherStart);
    }

    private Likelihood likelihood(Histories histories) {
        return switch (this) {
            case BG_NBD -> new BetaGeometricLikelihood(false, histories);
            case MBG_NBD -> new BetaGeometricLikelihood(true, histories);
            case PARETO_NBD -> new ParetoLikelihood(histories);
        };
    }
}
