package io.raksa.local.demo;

import io.raksa.local.Tokens;
import java.util.Optional;
import java.util.UUID;

/**
 * Who makes a call.
 *
 * @param name as the story calls them
 * @param header the header that identifies them, if any
 */
record Caller(String name, Optional<Header> header) {

    /** A header line of a request. */
    record Header(String name, String value) {}

    static Caller staff(String role, Tokens tokens) {
        return new Caller(role, bearer(tokens.ofRole(role)));
    }

    static Caller customer(UUID customerId, Tokens tokens) {
        return new Caller("customer", bearer(tokens.ofCustomer(customerId)));
    }

    static Caller partner(String key) {
        return new Caller("partner", Optional.of(new Header("X-Api-Key", key)));
    }

    /** Somebody without an account. */
    static Caller anybody() {
        return new Caller("anybody", Optional.empty());
    }

    private static Optional<Header> bearer(String token) {
        return Optional.of(new Header("Authorization", "Bearer " + token));
    }
}
