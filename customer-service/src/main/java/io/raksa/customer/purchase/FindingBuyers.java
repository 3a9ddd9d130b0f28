package io.raksa.customer.purchase;

import io.raksa.customer.identifier.Identifiers;
import io.raksa.customer.identifier.core.IdentifierKey;
import io.raksa.customer.profile.Customers;
import io.raksa.customer.profile.RegisteringCustomers;
import io.raksa.customer.profile.RegisteringCustomers.Newcomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the customers behind the buyers of some purchases, all at once. */
@ApplicationScoped
class FindingBuyers {

    private final Customers customers;
    private final Identifiers identifiers;
    private final RegisteringCustomers registering;

    FindingBuyers(Customers customers, Identifiers identifiers, RegisteringCustomers registering) {
        this.customers = customers;
        this.identifiers = identifiers;
        this.registering = registering;
    }

    /** Those who are known. At most two statements. */
    Buyers known(Collection<Draft> drafts) {
        Set<UUID> ids = new HashSet<>();
        Set<IdentifierKey> keys = new HashSet<>();
        for (Draft draft : drafts) {
            switch (draft.buyer()) {
                case Buyer.ById(UUID id) -> ids.add(id);
                case Buyer.ByIdentifier named -> keys.add(named.identifier().key());
            }
        }
        return new Buyers(
                ids.isEmpty() ? Set.of() : customers.known(ids),
                keys.isEmpty() ? Map.of() : identifiers.ownersOf(keys),
                Map.of(),
                Set.of());
    }

    /**
     * The known ones, and all who come with an identifier, registered where they were not known; all are held, so that none is merged
     * before what they bought is counted. The known ones are held before identifiers are claimed, as by whoever changes a customer.
     */
    Buyers registered(Buyers known, Collection<Draft> drafts) {
        Map<IdentifierKey, Newcomer> newcomers = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            if (draft.buyer() instanceof Buyer.ByIdentifier named && known.of(named) == null) {
                newcomers.putIfAbsent(named.identifier().key(), new Newcomer(named.identifier(), named.displayName()));
            }
        }
        Buyers held = known.held(customers.survivors(drafts.stream()
                .map(draft -> known.of(draft.buyer()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        if (newcomers.isEmpty()) {
            return held;
        }
        RegisteringCustomers.Registered registered = registering.register(newcomers.values());
        return held.with(registered.owners()).held(registered.profiles()).without(registered.blocked());
    }
}
