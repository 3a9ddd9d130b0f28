package io.raksa.customer.interaction;

/** How a customer recommended us. */
public enum RecommendationKind {
    /** For everybody to read. */
    PUBLIC,
    /** Told to somebody. */
    PRIVATE
}
