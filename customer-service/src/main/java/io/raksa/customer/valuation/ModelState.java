package io.raksa.customer.valuation;

/** Where a valuation model stands. */
public enum ModelState {
    /** Its fit is under way. */
    FITTING,
    /** Customers are valued by it. */
    PUBLISHED,
    /** It did not pass a gate; the model before it stays. */
    REFUSED,
    /** Another one of the same customers took its place. */
    SUPERSEDED
}
