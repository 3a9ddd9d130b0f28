package io.raksa.customer.profile;

import io.raksa.customer.identifier.Identifiers.Claim;
import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.identifier.core.IdentifierKey;
import io.raksa.customer.profile.BringingCustomers.Brought;
import io.raksa.customer.profile.BringingCustomers.Rule;
import io.raksa.customer.profile.BringingCustomers.Told;
import io.raksa.platform.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works out what becomes of customers that are told of one after the other; what one line says is known to the next. Pure. */
final class CustomerBatch {

    private static final int MOST_IDENTIFIERS = 20;

    private final Map<IdentifierKey, UUID> owners;
    private final Set<IdentifierKey> suppressed;
    private final Set<IdentifierKey> blocked;
    private final Map<UUID, Customer> known;
    private final Map<UUID, Integer> counts;
    private final Instant now;
    private final Map<UUID, Customer> customers;
    private final Map<UUID, Customer> fresh = new LinkedHashMap<>();
    private final Set<UUID> touched = new LinkedHashSet<>();
    private final List<Claim> claims = new ArrayList<>();

    /**
     * @param owners the profiles that have identifiers
     * @param known the profiles
     * @param counts how many identifiers they have
     */
    CustomerBatch(
            Map<IdentifierKey, UUID> owners,
            Set<IdentifierKey> suppressed,
            Set<IdentifierKey> blocked,
            Map<UUID, Customer> known,
            Map<UUID, Integer> counts,
            Instant now) {
        this.owners = new HashMap<>(owners);
        this.suppressed = suppressed;
        this.blocked = blocked;
        this.known = known;
        this.counts = new HashMap<>(counts);
        this.customers = new HashMap<>(known);
        this.now = now;
    }

    Brought bring(Told told) {
        for (Identifier identifier : told.identifiers()) {
            if (suppressed.contains(identifier.key())) {
                return new Brought.Refused(Rule.IDENTIFIER_SUPPRESSED, identifier);
            }
            if (blocked.contains(identifier.key())) {
                return new Brought.Refused(Rule.IDENTIFIER_BLOCKED, identifier);
            }
        }
        UUID owner = owners.get(told.matchBy().key());
        for (Identifier identifier : told.identifiers()) {
            UUID other = owners.get(identifier.key());
            if (other != null && !other.equals(owner)) {
                return new Brought.Refused(Rule.IDENTIFIER_TAKEN, identifier);
            }
        }
        List<Identifier> unknown = told.identifiers().stream()
                .filter(identifier -> !owners.containsKey(identifier.key()))
                .toList();
        if (owner != null && counts.getOrDefault(owner, 0) + unknown.size() > MOST_IDENTIFIERS) {
            return new Brought.Refused(Rule.TOO_MANY_IDENTIFIERS, unknown.getFirst());
        }
        return owner == null ? create(told) : update(owner, told, unknown);
    }

    /** Those who are new. */
    List<Customer> fresh() {
        return List.copyOf(fresh.values());
    }

    /** Those who were known and of whom something changed. */
    List<Customer> changed() {
        return touched.stream()
                .filter(id -> !fresh.containsKey(id))
                .map(id -> Objects.requireNonNull(customers.get(id)))
                .toList();
    }

    /** A customer as it was before. */
    Customer before(UUID id) {
        return Objects.requireNonNull(known.get(id));
    }

    /** What is to be claimed. */
    List<Claim> claims() {
        return claims;
    }

    private Brought create(Told told) {
        UUID id = Ids.next();
        String name =
                Objects.requireNonNullElse(told.displayName(), told.matchBy().value());
        Customer named = Customer.named(id, name, now);
        Customer customer = new Customer(
                id, 1, named.kind(), name, told.nameEn(), told.preferredLanguage(), acquisition(null, told), now, null);
        keep(customer);
        fresh.put(id, customer);
        claim(id, told.identifiers());
        return new Brought.Created(
                id,
                customer.fields(),
                told.identifiers().stream().map(Identifier::key).toList());
    }

    private Brought update(UUID id, Told told, List<Identifier> unknown) {
        Customer kept = Objects.requireNonNull(customers.get(id));
        ProfileFields fields = new ProfileFields(
                Objects.requireNonNullElse(told.displayName(), kept.displayName()),
                newer(told.nameEn(), kept.nameEn()),
                newer(told.preferredLanguage(), kept.preferredLanguage()),
                acquisition(kept.acquisition(), told));
        if (unknown.isEmpty() && fields.equals(kept.fields())) {
            return new Brought.Unchanged(id);
        }
        claim(id, unknown);
        Customer changed = kept.with(fields);
        keep(changed);
        fresh.replace(id, changed);
        return new Brought.Updated(
                id, kept.fields(), fields, unknown.stream().map(Identifier::key).toList());
    }

    private void keep(Customer customer) {
        customers.put(customer.id(), customer);
        touched.add(customer.id());
    }

    private void claim(UUID id, List<Identifier> identifiers) {
        for (Identifier identifier : identifiers) {
            if (owners.putIfAbsent(identifier.key(), id) == null) {
                int place = counts.getOrDefault(id, 0);
                claims.add(new Claim(identifier, id, place));
                counts.put(id, place + 1);
            }
        }
    }

    private static @Nullable Acquisition acquisition(@Nullable Acquisition kept, Told told) {
        AcquisitionSource source = newer(told.source(), kept == null ? null : kept.source());
        return source == null
                ? null
                : new Acquisition(
                        source,
                        kept == null ? null : kept.referrerId(),
                        newer(told.note(), kept == null ? null : kept.note()));
    }

    private static <V> @Nullable V newer(@Nullable V told, @Nullable V kept) {
        return told == null ? kept : told;
    }
}
