package io.raksa.feedback.deed;

/** Whether a customer still comes, by customer-service's judgement. */
public enum Standing {
    ACTIVE,
    AT_RISK,
    LAPSED,
    WON_BACK
}
