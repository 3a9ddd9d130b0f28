package io.raksa.customer.profile;

/** How a customer first came (L2). */
public enum AcquisitionSource {
    ADVERTISEMENT,
    /** By a friend's word. */
    REFERRAL,
    SALES_PERSON,
    /** By force of circumstance: nothing else was open, nobody else was near. */
    CIRCUMSTANCE,
    OTHER
}
