package io.raksa.customer.purchase;

import io.raksa.customer.identifier.core.Identifier;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is said to have bought. */
sealed interface Buyer {

    /** Where in the request the buyer is named. */
    String pointer();

    /** A customer, by id. */
    record ById(UUID customerId) implements Buyer {
        @Override
        public String pointer() {
            return "/customerId";
        }
    }

    /** Whoever is known by an identifier, or will be from now on. */
    record ByIdentifier(Identifier identifier, @Nullable String displayName) implements Buyer {
        @Override
        public String pointer() {
            return "/customer";
        }
    }
}
