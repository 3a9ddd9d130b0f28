package io.raksa.customer.valuation.core;

import java.util.List;
import java.util.OptionalDouble;

/**
 * BG/NBD and MBG/NBD: customers buy at random at a rate of their own, gamma distributed over customers (r, alpha), and may leave for good
 * after a purchase with a probability of their own, beta distributed (a, b). In BG/NBD (FHL 2005) they may leave after each repeat; in
 * MBG/NBD (BDS 2007) after the first purchase too, so that silence is evidence about those who never came back.
 *
 * <p>Both are one formula in k, the number of occasions to leave: k = x in BG/NBD and k = x + 1 in MBG/NBD.
 */
public record BetaGeometric(boolean leavesAfterFirst, double r, double alpha, double a, double b)
        implements PurchaseModel {

    private static final double NEAREST_TO_ONE = 1e-7;

    /** FHL 2005, equation 6; the two terms added as logarithms. */
    @Override
    public double logLikelihood(History history) {
        double[] parameters = {r, alpha, a, b};
        return new BetaGeometricLikelihood(leavesAfterFirst, Histories.of(List.of(new Histories.Group(history, 1))))
                .at(parameters);
    }

    /** FHL 2005 (note "Computing P(alive) Using the BG/NBD Model", 2008); BDS 2007, appendix A, equation 5. As odds, so that it is never NaN. */
    @Override
    public double probabilityAlive(History history) {
        return probabilityAlive(history.repeats(), Math.log((alpha + history.age()) / (alpha + history.recency())));
    }

    /** As above, given ln((alpha + T) / (alpha + t_x)). */
    double probabilityAlive(int repeats, double silence) {
        int occasions = occasions(repeats);
        return occasions == 0 ? 1 : 1 / (1 + a / (b + occasions - 1) * Math.exp((r + repeats) * silence));
    }

    /** BG/NBD says 1 of who never came back, however long ago that was. */
    @Override
    public boolean hasEvidence(History history) {
        return occasions(history) > 0;
    }

    /** FHL 2005, equation 10; BDS 2007, appendix A. For a new customer FHL 2005, equation 9. */
    @Override
    public double expectedPurchases(History history, double weeks) {
        return probabilityAlive(history) * expectedOfAlive(history.repeats(), history.age(), weeks);
    }

    /** What is to be expected of a customer who is known to buy still; it does not depend on the recency. */
    double expectedOfAlive(int repeats, double age, double weeks) {
        double notOne = Math.abs(a - 1) < NEAREST_TO_ONE ? 1 + NEAREST_TO_ONE : a;
        int occasions = occasions(repeats);
        double factor = notOne + b + occasions - 1;
        double rest = Series.negativeBinomialMean(r + repeats, weeks / (alpha + age + weeks), b + occasions, factor);
        return factor / (notOne - 1) * (1 - rest);
    }

    /** P(alive) solved for T: (alpha + t_x) ((1 - theta) / theta (b + k - 1) / a)^(1 / (r + x)) - alpha. */
    @Override
    public OptionalDouble exitAge(History history, double threshold) {
        if (!hasEvidence(history)) {
            return OptionalDouble.empty();
        }
        double odds = (1 - threshold) / threshold * (b + occasions(history) - 1) / a;
        double age = (alpha + history.recency()) * Math.pow(odds, 1 / (r + history.repeats())) - alpha;
        return OptionalDouble.of(Math.max(age, history.recency()));
    }

    private int occasions(History history) {
        return occasions(history.repeats());
    }

    private int occasions(int repeats) {
        return leavesAfterFirst ? repeats + 1 : repeats;
    }
}
