package io.raksa.customer.consent;

/** What a customer said of a purpose on a channel. Who never said anything has not agreed. */
public enum ConsentState {
    GIVEN,
    WITHDRAWN
}
