package io.raksa.customer.valuation.core;

import java.math.BigDecimal;

/** With whom to build the relationship, and how (R4). */
public enum RelationshipPlan {
    /** Earns more than it costs: keep, widen, spread. */
    PROFITABLE,
    /** Costs more than it earns, and buys much: keep, and bring the cost of serving down or the price up. */
    UNPROFITABLE_HIGH_REVENUE,
    /** Costs more than it earns, and buys little: serve by the channels that cost least. */
    UNPROFITABLE_LOW_REVENUE;

    /**
     * The plan for a customer.
     *
     * @param highRevenue more than this is high
     */
    public static RelationshipPlan of(BigDecimal revenue, BigDecimal cost, BigDecimal highRevenue) {
        if (revenue.compareTo(cost) > 0) {
            return PROFITABLE;
        }
        return revenue.compareTo(highRevenue) > 0 ? UNPROFITABLE_HIGH_REVENUE : UNPROFITABLE_LOW_REVENUE;
    }
}
