package io.raksa.customer.purchase;

import io.raksa.customer.identifier.core.IdentifierKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customers behind some buyers, as far as they are known.
 *
 * @param ids those of the ids that are customers
 * @param owners the customers of the identifiers
 */
record Buyers(Set<UUID> ids, Map<IdentifierKey, UUID> owners) {

    /** The customer behind the buyer; null where nobody is known. */
    @Nullable
    UUID of(Buyer buyer) {
        return switch (buyer) {
            case Buyer.ById(UUID id) -> ids.contains(id) ? id : null;
            case Buyer.ByIdentifier named -> owners.get(named.identifier().key());
        };
    }

    /** These and some more. */
    Buyers with(Map<IdentifierKey, UUID> more) {
        Map<IdentifierKey, UUID> all = new HashMap<>(owners);
        all.putAll(more);
        return new Buyers(ids, all);
    }
}
