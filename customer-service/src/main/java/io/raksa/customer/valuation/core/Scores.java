package io.raksa.customer.valuation.core;

/**
 * P(alive) and expected purchases of many customers at once. What is expected of one who is alive does not depend on the recency in
 * BG/NBD, so it is computed once for each number of repeats and age.
 */
public final class Scores {

    private final double[] alive;
    private final double[] expected;
    private final double expectedInAll;

    /** The scores of all groups, for purchases in the next weeks. */
    public Scores(PurchaseModel model, Histories histories, double weeks) {
        this.alive = new double[histories.size()];
        this.expected = new double[histories.size()];
        switch (model) {
            case BetaGeometric geometric -> score(geometric, histories, weeks);
            case ParetoNbd pareto -> score(pareto, histories, weeks);
        }
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            sum += expected[i] * histories.customers[i];
        }
        this.expectedInAll = sum;
    }

    /** P(alive) of a group. */
    public double alive(int group) {
        return alive[group];
    }

    /** The purchases to be expected of one customer of a group. */
    public double expected(int group) {
        return expected[group];
    }

    /** The purchases to be expected of all customers together. */
    public double expectedInAll() {
        return expectedInAll;
    }

    private void score(ParetoNbd model, Histories histories, double weeks) {
        for (int i = 0; i < alive.length; i++) {
            alive[i] = model.probabilityAlive(histories.history(i));
            expected[i] = model.expectedPurchases(histories.history(i), weeks);
        }
    }

    private void score(BetaGeometric model, Histories histories, double weeks) {
        double[][] ofAlive = new double[histories.customersByRepeats.length][];
        double[] ages = logarithms(model, histories.ages);
        double[] recencies = logarithms(model, histories.recencies);
        for (int i = 0; i < alive.length; i++) {
            int repeats = histories.repeats[i];
            int age = histories.ageAt[i];
            if (ofAlive[repeats] == null) {
                ofAlive[repeats] = new double[ages.length];
            }
            if (ofAlive[repeats][age] == 0) {
                ofAlive[repeats][age] = model.expectedOfAlive(repeats, histories.ages[age], weeks);
            }
            alive[i] = model.probabilityAlive(repeats, ages[age] - recencies[histories.recencyAt[i]]);
            expected[i] = alive[i] * ofAlive[repeats][age];
        }
    }

    private static double[] logarithms(BetaGeometric model, double[] times) {
        double[] logarithms = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            logarithms[i] = Math.log(model.alpha() + times[i]);
        }
        return logarithms;
    }
}
