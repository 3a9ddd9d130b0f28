package io.raksa.customer.imports.core;

import io.raksa.customer.identifier.core.Identifier;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of a customer; what is null it says nothing of.
 *
 * @param matchBy the column of the identifier by which the customer is known
 * @param identifiers by their columns, in the order of the plan
 * @param acquisitionSource the name of a way in which customers first come
 */
public record CustomerLine(
        long number,
        String matchBy,
        Map<String, Identifier> identifiers,
        @Nullable String displayName,
        @Nullable String nameEn,
        @Nullable String preferredLanguage,
        @Nullable String acquisitionSource,
        @Nullable String acquisitionNote) {

    /** The identifier by which the customer is known. */
    public Identifier match() {
        return Objects.requireNonNull(identifiers.get(matchBy));
    }
}
