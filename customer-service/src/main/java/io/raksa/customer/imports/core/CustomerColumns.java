package io.raksa.customer.imports.core;

import io.raksa.customer.identifier.core.IdentifierType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file of customers holds what.
 *
 * @param matchBy the column of the identifier by which a customer is known
 * @param sources what may stand in the column of the acquisition's source
 */
public record CustomerColumns(
        String matchBy,
        @Nullable String displayName,
        @Nullable String nameEn,
        @Nullable String preferredLanguage,
        @Nullable String acquisitionSource,
        @Nullable String acquisitionNote,
        Set<String> sources,
        List<OfIdentifiers> identifiers) {

    /**
     * A column of identifiers.
     *
     * @param system whose ids they are; empty where they are unique in the world
     */
    public record OfIdentifiers(String column, IdentifierType type, String system) {}
}
