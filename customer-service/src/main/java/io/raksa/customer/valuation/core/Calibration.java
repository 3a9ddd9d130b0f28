package io.raksa.customer.valuation.core;

import io.raksa.customer.valuation.core.Gate.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fit of both models to what customers did in a calibration period, tried on the days after it.
 *
 * @param kind the model of purchases that was fitted
 * @param purchases its fit; null where there were too few customers to try
 * @param spending the fit of the Gamma-Gamma model (p, q, gamma); null likewise
 * @param holdout what was foretold for the days after, and what came; null likewise
 * @param outcomes of every gate that was reached
 */
public record Calibration(
        ModelKind kind,
        @Nullable Fit purchases,
        @Nullable Fit spending,
        @Nullable Holdout holdout,
        List<Outcome> outcomes) {

    private static final int FEWEST_CUSTOMERS = 100;
    private static final int FEWEST_REPEATERS = 30;
    private static final double GREATEST_CORRELATION = 0.3;
    private static final double GREATEST_ERROR = 0.2;

    private static final double[] ONE_START = {1, 2, 1};
    private static final double SHAPE = 5;
    private static final double TAIL = 4;

    /**
     * What is compared in the days after the calibration.
     *
     * @param foretold repeats in all customers together
     */
    public record Holdout(double foretold, double actual) {

        /** The difference, as a part of what came; at least one repeat is taken to have come. */
        public double error() {
            return Math.abs(foretold - actual) / Math.max(actual, 1);
        }
    }

    /**
     * What is known of the customers.
     *
     * @param histories as they were at the end of the calibration
     * @param spending of those who had come back by then and paid
     * @param holdoutWeeks how long the customers were watched after it
     * @param holdoutRepeats the purchase days that came in these weeks, of all customers together
     */
    public record Data(Histories histories, Spending spending, double holdoutWeeks, double holdoutRepeats) {}

    /** Fits and judges. */
    public static Calibration of(ModelKind kind, Data data) {
        Outcome enough = enough(data);
        if (!enough.passed()) {
            return new Calibration(kind, null, null, null, List.of(enough));
        }
        Fit purchases = kind.fit(data.histories());
        Fit spending = fit(data.spending());
        Holdout holdout = new Holdout(foretold(kind.with(purchases.parameters()), data), data.holdoutRepeats());
        List<Outcome> outcomes = new ArrayList<>(List.of(enough));
        outcomes.addAll(outcomes(purchases, kind.parameters()));
        outcomes.addAll(outcomes(spending, GammaGamma.PARAMETERS));
        outcomes.addAll(outcomes(spending, data.spending().correlation()));
        outcomes.add(outcome(holdout));
        return new Calibration(kind, purchases, spending, holdout, outcomes);
    }

    /** Whether it may be published. */
    public Verdict verdict() {
        List<Outcome> failed =
                outcomes.stream().filter(outcome -> !outcome.passed()).toList();
        return failed.isEmpty() ? new Verdict.Publishable() : new Verdict.Refused(failed);
    }

    /** The parameters of the Gamma-Gamma model that fit. */
    static Fit fit(Spending spending) {
        double[] otherStart = {SHAPE, TAIL, spending.mean()};
        return Fit.of(new SpendingLikelihood(spending), spending.total(), ONE_START, otherStart);
    }

    private static Outcome enough(Data data) {
        long customers = Math.round(data.histories().total());
        long repeaters = Math.round(data.spending().total());
        return Outcome.of(
                Gate.ENOUGH_CUSTOMERS,
                customers >= FEWEST_CUSTOMERS && repeaters >= FEWEST_REPEATERS,
                customers,
                repeaters,
                FEWEST_CUSTOMERS,
                FEWEST_REPEATERS);
    }

    private static List<Outcome> outcomes(Fit fit, List<String> names) {
        String runaways = fit.atBound().stream().map(names::get).collect(Collectors.joining(", "));
        String found = String.join(", ", names);
        return List.of(
                Outcome.of(Gate.ONE_SUMMIT, fit.convergence() == Fit.Convergence.SAME_SUMMIT, fit.convergence(), found),
                Outcome.of(Gate.DATA_TELL_PARAMETERS, fit.standardErrors() != null, found),
                Outcome.of(Gate.NO_PARAMETER_AT_BOUND, runaways.isEmpty(), runaways.isEmpty() ? "-" : runaways));
    }

    private static List<Outcome> outcomes(Fit spending, double correlation) {
        GammaGamma model = GammaGamma.of(spending.parameters());
        return List.of(
                Outcome.of(Gate.SPENDING_HAS_MEAN, model.hasMean(), rounded(model.q()), 1),
                Outcome.of(
                        Gate.SPENDING_APART_FROM_FREQUENCY,
                        Math.abs(correlation) < GREATEST_CORRELATION,
                        rounded(correlation),
                        GREATEST_CORRELATION));
    }

    private static Outcome outcome(Holdout holdout) {
        return Outcome.of(
                Gate.HOLDOUT_FORETOLD,
                holdout.error() <= GREATEST_ERROR,
                Math.round(holdout.foretold()),
                Math.round(holdout.actual()),
                rounded(holdout.error()),
                GREATEST_ERROR);
    }

    private static double foretold(PurchaseModel model, Data data) {
        return new Scores(model, data.histories(), data.holdoutWeeks()).expectedInAll();
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
