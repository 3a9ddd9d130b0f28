package io.raksa.customer.valuation;

/** Where a total spend is known from. */
public enum StatedSpendBasis {
    /** The customer said so. */
    STATED,
    /** Estimated from a survey of customers alike. */
    SURVEYED
}
