package io.raksa.customer.purchase;

import io.raksa.customer.identifier.core.IdentifierKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customers behind some buyers, as far as they are known.
 *
 * @param ids those of the ids that are customers
 * @param owners the customers of the identifiers
 * @param profiles to which profile a customer belongs, of those who are held
 * @param blocked identifiers that lead to nobody, because many share them
 */
record Buyers(Set<UUID> ids, Map<IdentifierKey, UUID> owners, Map<UUID, UUID> profiles, Set<IdentifierKey> blocked) {

    /** The customer behind the buyer; null where nobody is known. */
    @Nullable
    UUID of(Buyer buyer) {
        return switch (buyer) {
            case Buyer.ById(UUID id) -> ids.contains(id) ? id : null;
            case Buyer.ByIdentifier named -> owners.get(named.identifier().key());
        };
    }

    /** The profile that what a customer buys counts for. */
    UUID profileOf(UUID customer) {
        return Objects.requireNonNull(profiles.get(customer));
    }

    /** These and some more. */
    Buyers with(Map<IdentifierKey, UUID> more) {
        return new Buyers(ids, joined(owners, more), profiles, blocked);
    }

    /** These, of whom some are held. */
    Buyers held(Map<UUID, UUID> more) {
        return new Buyers(ids, owners, joined(profiles, more), blocked);
    }

    /** These, of whom some came with what leads to nobody. */
    Buyers without(Set<IdentifierKey> identifiers) {
        return new Buyers(ids, owners, profiles, identifiers);
    }

    /** Whether the buyer came with what leads to nobody. */
    boolean isBlocked(Buyer buyer) {
        return buyer instanceof Buyer.ByIdentifier named
                && blocked.contains(named.identifier().key());
    }

    private static <K> Map<K, UUID> joined(Map<K, UUID> some, Map<K, UUID> more) {
        Map<K, UUID> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
