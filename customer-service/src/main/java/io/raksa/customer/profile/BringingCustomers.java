package io.raksa.customer.profile;

import io.raksa.customer.change.Changes;
import io.raksa.customer.identifier.BlockedIdentifiers;
import io.raksa.customer.identifier.Identifiers;
import io.raksa.customer.identifier.Suppressions;
import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.identifier.core.IdentifierKey;
import io.raksa.customer.lifecycle.Lifecycles;
import io.raksa.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings in customers that another system tells of: who is known by the chosen identifier is updated, who is not is registered, except
 * persons who were erased. Works on many at a time with a number of statements that does not depend on how many there are.
 */
@ApplicationScoped
public class BringingCustomers {

    private final CustomerRepository repository;
    private final RegisteringCustomers registering;
    private final Identifiers identifiers;
    private final Suppressions suppressions;
    private final BlockedIdentifiers blockedIdentifiers;
    private final Lifecycles lifecycles;
    private final Changes changes;
    private final Audit audit;
    private final Clock clock;

    BringingCustomers(
            CustomerRepository repository,
            RegisteringCustomers registering,
            Identifiers identifiers,
            Suppressions suppressions,
            BlockedIdentifiers blockedIdentifiers,
            Lifecycles lifecycles,
            Changes changes,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.registering = registering;
        this.identifiers = identifiers;
        this.suppressions = suppressions;
        this.blockedIdentifiers = blockedIdentifiers;
        this.lifecycles = lifecycles;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A customer as told of; what is null is left as it is.
     *
     * @param matchBy the identifier by which the customer is known, one of the list
     */
    public record Told(
            Identifier matchBy,
            List<Identifier> identifiers,
            @Nullable String displayName,
            @Nullable String nameEn,
            @Nullable String preferredLanguage,
            @Nullable AcquisitionSource source,
            @Nullable String note) {}

    /** What became of a customer that was told of. */
    public sealed interface Brought {

        /** Registered now. */
        record Created(UUID id, ProfileFields fields, List<IdentifierKey> added) implements Brought {}

        /** Known before, and something is different now. */
        record Updated(UUID id, ProfileFields before, ProfileFields after, List<IdentifierKey> added)
                implements Brought {}

        /** Known before, just as told. */
        record Unchanged(UUID id) implements Brought {}

        /** Not taken. */
        record Refused(Rule rule, Identifier identifier) implements Brought {}
    }

    /** Why a customer is not taken. */
    public enum Rule {
        /** The identifier of a person who was erased. */
        IDENTIFIER_SUPPRESSED,
        /** An identifier that many share, so that it leads to nobody. */
        IDENTIFIER_BLOCKED,
        /** The identifier of another customer. */
        IDENTIFIER_TAKEN,
        /** More identifiers than one customer may have. */
        TOO_MANY_IDENTIFIERS;

        /** Whether the identifier may be kept beside the rule. */
        public boolean mayBeKept() {
            return this != IDENTIFIER_SUPPRESSED;
        }
    }

    /** Somebody else was faster with one of the identifiers; the transaction is to be begun again. */
    public static final class OvertakenException extends RuntimeException {}

    /**
     * Brings in customers in the running transaction; what became of each, in their order. A number of statements that does not depend on how many come.
     *
     * @throws OvertakenException where an identifier or a profile became somebody else's meanwhile; nothing is to be kept of it then
     */
    public List<Brought> bring(List<Told> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        Set<IdentifierKey> keys = told.stream()
                .flatMap(one -> one.identifiers().stream())
                .map(Identifier::key)
                .collect(Collectors.toSet());
        Set<IdentifierKey> suppressed = suppressions.among(keys);
        Set<IdentifierKey> blocked = blockedIdentifiers.among(keys);
        Map<IdentifierKey, UUID> owners = identifiers.ownersOf(keys);
        Map<UUID, Customer> records = held(Set.copyOf(owners.values()));
        Map<IdentifierKey, UUID> profiles = new HashMap<>();
        owners.forEach((key, record) -> profiles.put(key, profileOf(record, records)));
        CustomerBatch batch = new CustomerBatch(
                profiles,
                suppressed,
                blocked,
                records,
                identifiers.countOf(Set.copyOf(profiles.values())),
                clock.instant());
        List<Brought> outcomes = told.stream().map(batch::bring).toList();
        keep(batch);
        return outcomes;
    }

    private Map<UUID, Customer> held(Set<UUID> ids) {
        return repository.findAllForChange(ids).stream().collect(Collectors.toMap(Customer::id, Function.identity()));
    }

    private static UUID profileOf(UUID record, Map<UUID, Customer> records) {
        Customer found = records.get(record);
        if (found == null) {
            throw new OvertakenException();
        }
        UUID profile = Objects.requireNonNullElse(found.mergedInto(), record);
        if (!records.containsKey(profile)) {
            throw new OvertakenException();
        }
        return profile;
    }

    private void keep(CustomerBatch batch) {
        if (identifiers.claim(batch.claims()).size() < batch.claims().size()) {
            throw new OvertakenException();
        }
        Map<UUID, List<Identifier>> added = batch.claims().stream()
                .collect(Collectors.groupingBy(
                        Identifiers.Claim::customerId,
                        Collectors.mapping(Identifiers.Claim::identifier, Collectors.toList())));
        List<Customer> fresh = batch.fresh();
        registering.write(
                fresh,
                fresh.stream()
                        .map(customer ->
                                customer.view(Identifiers.views(added.getOrDefault(customer.id(), List.of())), null))
                        .toList());
        update(batch, added);
    }

    /** What is put down of a change: the fields, and which identifiers came. */
    private record Change(ProfileFields fields, List<?> addedIdentifiers) {}

    private void update(CustomerBatch batch, Map<UUID, List<Identifier>> added) {
        List<Customer> changed = batch.changed();
        if (changed.isEmpty()) {
            return;
        }
        repository.updateAll(changed);
        changes.touched(changed.stream().map(Customer::id).toList());
        changed.forEach(after -> tellReferrer(batch.before(after.id()), after));
        audit.recordAll(changed.stream()
                .map(after -> new Audit.Entry(
                        "customer.changed",
                        "customer",
                        after.id(),
                        after.version(),
                        new Change(batch.before(after.id()).fields(), List.of()),
                        new Change(after.fields(), Identifiers.views(added.getOrDefault(after.id(), List.of()))),
                        null))
                .toList());
    }

    /** A referrer counts by the source it is named with. */
    private void tellReferrer(Customer before, Customer after) {
        Acquisition acquisition = after.acquisition();
        if (acquisition != null && acquisition.referrerId() != null && !acquisition.equals(before.acquisition())) {
            lifecycles.referrerChanged(after.id(), Set.of(acquisition.referrerId()));
        }
    }
}
