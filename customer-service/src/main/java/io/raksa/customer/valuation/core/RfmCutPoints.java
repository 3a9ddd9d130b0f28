package io.raksa.customer.valuation.core;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where the five scores of recency, frequency and monetary value part. Fixed values, kept with a version, never a division of the customers
 * into fifths: who is equal scores alike, and a score changes only with its customer or with a new version.
 *
 * @param recencyDays four numbers of days since the last purchase day, ascending
 * @param purchaseDays four numbers of purchase days, ascending
 * @param spend four sums spent, ascending
 */
public record RfmCutPoints(List<Integer> recencyDays, List<Integer> purchaseDays, List<BigDecimal> spend) {

    private static final int SCORES = 5;

    /**
     * A customer's scores, each 1 (lowest) to 5 (best). A value at a cut point scores as the values below it.
     *
     * @param recency for having bought lately
     * @param frequency for having bought often
     * @param monetary for having spent much
     */
    public record Scores(int recency, int frequency, int monetary) {}

    /** The scores of a customer. */
    public Scores score(int daysSinceLast, int days, BigDecimal spent) {
        return new Scores(
                SCORES - passed(recencyDays, daysSinceLast), 1 + passed(purchaseDays, days), 1 + passed(spend, spent));
    }

    /** The sum above which spending is among the highest fifth as of the day the points were cut. */
    public BigDecimal highSpend() {
        return spend.getLast();
    }

    private static <V extends Comparable<V>> int passed(List<V> cuts, V value) {
        return (int) cuts.stream().filter(cut -> value.compareTo(cut) > 0).count();
    }
}
