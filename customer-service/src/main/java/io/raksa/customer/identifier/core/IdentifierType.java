package io.raksa.customer.identifier.core;

/** What kind of identifier it is, which decides how it is read. */
public enum IdentifierType {
    /** A phone number; one without a country code is Thai. */
    PHONE,
    EMAIL,
    /** A LINE id. */
    LINE,
    MEMBER_CARD,
    /** The id that another system gave; unique only within that system. */
    EXTERNAL
}
