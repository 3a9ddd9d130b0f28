package io.raksa.customer.identifier.core;

import java.util.Comparator;

/**
 * What an identifier is found by: two with the same key are the same identifier.
 *
 * @param system whose id it is, empty where the identifier is unique in the world
 * @param normalized the one spelling that stands for all
 */
public record IdentifierKey(IdentifierType type, String system, String normalized)
        implements Comparable<IdentifierKey> {

    private static final Comparator<IdentifierKey> ORDER = Comparator.comparing(IdentifierKey::type)
            .thenComparing(IdentifierKey::system)
            .thenComparing(IdentifierKey::normalized);

    @Override
    public int compareTo(IdentifierKey other) {
        return ORDER.compare(this, other);
    }
}
