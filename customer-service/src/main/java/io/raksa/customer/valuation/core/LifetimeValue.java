package io.raksa.customer.valuation.core;

import java.util.ArrayList;
import java.util.List;

/**
 * What a customer is going to spend within a horizon, as money of today: the expected purchases of each month, times the spend to expect on
 * a purchase day, discounted to today from the end of the month. A month is 30.4375 days, a twelfth of a year of 365.25 days; the last
 * one may be shorter.
 *
 * @param purchases to be expected within the horizon
 * @param discounted the same, each weighted by what money of its month is worth today
 * @param spendPerPurchase to be expected on a purchase day
 */
public record LifetimeValue(double purchases, double discounted, double spendPerPurchase) {

    private static final double DAYS_A_YEAR = 365.25;
    private static final double DAYS_A_MONTH = 30.4375;

    /**
     * @param horizonDays from today, more than 0
     * @param annualDiscountRate 0.1 for 10 % a year
     */
    public static LifetimeValue of(
            PurchaseModel model,
            History history,
            double spendPerPurchase,
            double horizonDays,
            double annualDiscountRate) {
        double purchases = 0;
        double discounted = 0;
        for (double end : ends(horizonDays)) {
            double by = model.expectedPurchases(history, end / History.DAYS_A_WEEK);
            discounted += (by - purchases) * Math.pow(1 + annualDiscountRate, -end / DAYS_A_YEAR);
            purchases = by;
        }
        return new LifetimeValue(purchases, discounted, spendPerPurchase);
    }

    /** The value, in the unit of the spend. */
    public double value() {
        return discounted * spendPerPurchase;
    }

    private static List<Double> ends(double horizonDays) {
        List<Double> ends = new ArrayList<>();
        for (int month = 1; month * DAYS_A_MONTH < horizonDays; month++) {
            ends.add(month * DAYS_A_MONTH);
        }
        ends.add(horizonDays);
        return ends;
    }
}
