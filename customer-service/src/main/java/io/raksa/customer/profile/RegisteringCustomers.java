package io.raksa.customer.profile;

import io.raksa.customer.change.Changes;
import io.raksa.customer.identifier.BlockedIdentifiers;
import io.raksa.customer.identifier.Identifiers;
import io.raksa.customer.identifier.Suppressions;
import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.identifier.core.IdentifierKey;
import io.raksa.customer.lifecycle.Lifecycles;
import io.raksa.customer.partner.PartnerScope;
import io.raksa.customer.survivor.Survivors;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes people and organisations known: one customer for each, however many ask at once. */
@ApplicationScoped
public class RegisteringCustomers {

    private static final String RESOURCE_TYPE = "customer";

    private final CustomerRepository repository;
    private final Identifiers identifiers;
    private final Suppressions suppressions;
    private final BlockedIdentifiers blockedIdentifiers;
    private final Lifecycles lifecycles;
    private final Referrers referrers;
    private final Survivors survivors;
    private final Changes changes;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    RegisteringCustomers(
            CustomerRepository repository,
            Identifiers identifiers,
            Suppressions suppressions,
            BlockedIdentifiers blockedIdentifiers,
            Lifecycles lifecycles,
            Referrers referrers,
            Survivors survivors,
            Changes changes,
            Audit audit,
            Events events,
            Clock clock) {
        this.repository = repository;
        this.identifiers = identifiers;
        this.suppressions = suppressions;
        this.blockedIdentifiers = blockedIdentifiers;
        this.lifecycles = lifecycles;
        this.referrers = referrers;
        this.survivors = survivors;
        this.changes = changes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody who came with nothing but an identifier.
     *
     * @param displayName how to call them; null leaves only the identifier to call them by
     */
    public record Newcomer(Identifier identifier, @Nullable String displayName) {}

    /**
     * Those who are registered now.
     *
     * @param owners the customer of each identifier
     * @param profiles the profile of each customer, until the transaction ends: their own, unless somebody else was faster and they are merged
     * @param blocked identifiers that lead to nobody, because many share them
     */
    public record Registered(Map<IdentifierKey, UUID> owners, Map<UUID, UUID> profiles, Set<IdentifierKey> blocked) {}

    CustomerView register(RegisterCustomerRequest request, PartnerScope scope) {
        List<Identifier> own =
                Identifiers.read(Objects.requireNonNullElse(request.identifiers(), List.of()), "/identifiers", scope);
        referrers.require(request.acquisition());
        Customer customer = Customer.of(Ids.next(), request, clock.instant());
        identifiers.claimAll(customer.id(), own, "/identifiers");
        CustomerView view = customer.view(Identifiers.views(own), null);
        write(List.of(customer), List.of(view));
        return view;
    }

    /**
     * Registers those who are not known yet, except persons who were erased. Whoever is registered by somebody else at the same moment is
     * waited for and found. At most nine statements, however many come.
     *
     * @param newcomers each identifier once
     * @return the customer of each identifier; none of one that is suppressed or blocked
     */
    public Registered register(Collection<Newcomer> newcomers) {
        List<IdentifierKey> keys =
                newcomers.stream().map(newcomer -> newcomer.identifier().key()).toList();
        Set<IdentifierKey> suppressed = suppressions.among(keys);
        Set<IdentifierKey> blocked = blockedIdentifiers.among(keys);
        return registerAllowed(
                newcomers.stream()
                        .filter(newcomer -> !suppressed.contains(
                                        newcomer.identifier().key())
                                && !blocked.contains(newcomer.identifier().key()))
                        .toList(),
                blocked);
    }

    private Registered registerAllowed(Collection<Newcomer> newcomers, Set<IdentifierKey> blocked) {
        Instant now = clock.instant();
        Map<IdentifierKey, UUID> owners = new HashMap<>();
        List<Identifiers.Claim> claims = newcomers.stream()
                .map(newcomer -> new Identifiers.Claim(newcomer.identifier(), Ids.next(), 0))
                .toList();
        claims.forEach(claim -> owners.put(claim.identifier().key(), claim.customerId()));
        Set<IdentifierKey> won = identifiers.claim(claims);

        List<Customer> customers = new ArrayList<>();
        List<CustomerView> views = new ArrayList<>();
        for (Newcomer newcomer : newcomers) {
            IdentifierKey key = newcomer.identifier().key();
            if (won.contains(key)) {
                String name = Objects.requireNonNullElse(
                        newcomer.displayName(), newcomer.identifier().value());
                Customer customer = Customer.named(Objects.requireNonNull(owners.get(key)), name, now);
                customers.add(customer);
                views.add(customer.view(Identifiers.views(List.of(newcomer.identifier())), null));
            }
        }
        write(customers, views);
        Map<UUID, UUID> profiles = customers.stream()
                .collect(Collectors.toMap(Customer::id, Customer::id, (id, same) -> id, HashMap::new));
        if (won.size() < owners.size()) {
            Map<IdentifierKey, UUID> found = identifiers.ownersOf(
                    owners.keySet().stream().filter(key -> !won.contains(key)).toList());
            owners.keySet().retainAll(won);
            owners.putAll(found);
            profiles.putAll(survivors.of(Set.copyOf(found.values())));
        }
        return new Registered(owners, profiles, blocked);
    }

    /** Keeps new customers whose identifiers are theirs. At most four statements. */
    void write(List<Customer> customers, List<CustomerView> views) {
        if (customers.isEmpty()) {
            return;
        }
        repository.insertAll(customers);
        List<UUID> ids = customers.stream().map(Customer::id).toList();
        lifecycles.begin(ids);
        changes.touched(ids);
        audit.recordAll(views.stream()
                .map(view -> new Audit.Entry(
                        "customer.registered", RESOURCE_TYPE, view.id(), view.version(), null, view, null))
                .toList());
        customers.forEach(customer ->
                events.append(customer.id(), new CustomerRegistered(customer.id(), customer.registeredAt())));
    }
}
