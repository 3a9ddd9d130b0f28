package io.raksa.customer.identifier.core;

import java.util.Optional;

/**
 * An identifier, read.
 *
 * @param key what it is found by
 * @param value as it was written
 */
public record Identifier(IdentifierKey key, String value) {

    /**
     * Reads an identifier.
     *
     * @param system whose id it is, empty where the identifier is unique in the world
     * @return empty where the value cannot be an identifier of this type
     */
    public static Optional<Identifier> read(IdentifierType type, String value, String system) {
        return Spelling.normalized(type, value)
                .map(normalized -> new Identifier(new IdentifierKey(type, Spelling.plain(system), normalized), value));
    }
}
