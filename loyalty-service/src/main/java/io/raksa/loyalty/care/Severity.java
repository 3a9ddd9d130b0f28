package io.raksa.loyalty.care;

/** How grave a complaint is, in feedback-service's own terms; the gravest last. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** Whether it is no time to sell the customer anything. */
    public boolean isSevere() {
        return compareTo(HIGH) >= 0;
    }
}
