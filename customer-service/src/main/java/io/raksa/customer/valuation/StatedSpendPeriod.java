package io.raksa.customer.valuation;

/** The time in which a stated sum is spent. */
public enum StatedSpendPeriod {
    MONTH(12),
    YEAR(1);

    private final int timesAYear;

    StatedSpendPeriod(int timesAYear) {
        this.timesAYear = timesAYear;
    }

    int timesAYear() {
        return timesAYear;
    }
}
