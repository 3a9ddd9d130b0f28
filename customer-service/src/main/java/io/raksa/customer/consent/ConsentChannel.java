package io.raksa.customer.consent;

/** By what the customer may be contacted. */
public enum ConsentChannel {
    EMAIL,
    SMS,
    PHONE,
    LINE,
    APP,
    POST,
    /** The purpose contacts nobody. */
    NONE
}
