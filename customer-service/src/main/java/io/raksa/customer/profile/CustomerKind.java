package io.raksa.customer.profile;

/** What a customer is. */
public enum CustomerKind {
    PERSON,
    ORGANISATION
}
