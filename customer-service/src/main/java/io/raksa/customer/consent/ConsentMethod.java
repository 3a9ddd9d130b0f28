package io.raksa.customer.consent;

/** How a customer said it. */
public enum ConsentMethod {
    WEB,
    APP,
    /** A signed form. */
    PAPER,
    /** By word of mouth, at the counter or on the phone. */
    VOICE,
    /** In a message, such as STOP in answer to an SMS. */
    MESSAGE
}
