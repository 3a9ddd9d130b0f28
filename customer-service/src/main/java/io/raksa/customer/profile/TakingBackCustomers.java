package io.raksa.customer.profile;

import io.raksa.customer.change.Changes;
import io.raksa.customer.identifier.Identifiers;
import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.identifier.core.IdentifierKey;
import io.raksa.customer.lifecycle.Lifecycles;
import io.raksa.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what was brought in about customers, as far as nothing has come since: what somebody else has changed meanwhile stays as it
 * is.
 */
@ApplicationScoped
public class TakingBackCustomers {

    private final CustomerRepository repository;
    private final Identifiers identifiers;
    private final Lifecycles lifecycles;
    private final Changes changes;
    private final Audit audit;
    private final Clock clock;

    TakingBackCustomers(
            CustomerRepository repository,
            Identifiers identifiers,
            Lifecycles lifecycles,
            Changes changes,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.identifiers = identifiers;
        this.lifecycles = lifecycles;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was brought in about a customer.
     *
     * @param before null for who was registered by it
     * @param added the identifiers that came with it
     */
    public record Brought(
            UUID customerId, @Nullable ProfileFields before, ProfileFields after, List<IdentifierKey> added) {}

    /** What became of it. */
    public enum Outcome {
        /** The customer, of whom nothing else was known, is nobody again. */
        TAKEN_BACK,
        /** All is as it was before. */
        RESTORED,
        /** What was changed since stays, the rest is as it was before. */
        RESTORED_IN_PART,
        /** There is more to the customer by now: bought something, was met, merged or erased. */
        KEPT
    }

    /** Takes it back in the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome takeBack(Brought brought) {
        UUID id = brought.customerId();
        if (repository.erasedHeld(id).orElse(true)) {
            return Outcome.KEPT;
        }
        Customer now = repository.find(id).orElseThrow();
        if (now.mergedInto() != null) {
            return Outcome.KEPT;
        }
        ProfileFields before = brought.before();
        return before == null ? forget(now, brought) : restore(now, before, brought);
    }

    private Outcome forget(Customer now, Brought brought) {
        boolean asBrought = now.fields().equals(brought.after())
                && identifiers.allOf(now.id()).stream()
                        .map(Identifier::key)
                        .collect(Collectors.toSet())
                        .equals(Set.copyOf(brought.added()));
        if (!asBrought || repository.hasHistory(now.id())) {
            return Outcome.KEPT;
        }
        identifiers.release(now.id());
        repository.erase(now.id(), clock.instant());
        changes.touched(List.of(now.id()));
        audit.record("customer.taken-back", "customer", now.id(), now.version() + 1, now.fields(), null, null);
        return Outcome.TAKEN_BACK;
    }

    private Outcome restore(Customer now, ProfileFields before, Brought brought) {
        ProfileFields after = brought.after();
        ProfileFields fields = now.fields();
        ProfileFields restored = new ProfileFields(
                Objects.requireNonNull(older(before.displayName(), after.displayName(), fields.displayName())),
                older(before.nameEn(), after.nameEn(), fields.nameEn()),
                older(before.preferredLanguage(), after.preferredLanguage(), fields.preferredLanguage()),
                older(before.acquisition(), after.acquisition(), fields.acquisition()));
        identifiers.release(now.id(), brought.added());
        Customer changed = now.with(restored);
        repository.update(changed);
        changes.touched(List.of(now.id()));
        tellReferrers(now, changed);
        audit.record("customer.restored", "customer", now.id(), changed.version(), fields, restored, null);
        return restored.equals(before) ? Outcome.RESTORED : Outcome.RESTORED_IN_PART;
    }

    /** What was before, unless something else than what was brought in stands there now. */
    private static <V> @Nullable V older(@Nullable V before, @Nullable V after, @Nullable V now) {
        return Objects.equals(now, after) ? before : now;
    }

    private void tellReferrers(Customer before, Customer after) {
        if (!Objects.equals(before.acquisition(), after.acquisition())) {
            Set<UUID> referrers = Set.copyOf(Stream.of(before, after)
                    .map(Customer::acquisition)
                    .flatMap(Stream::ofNullable)
                    .map(Acquisition::referrerId)
                    .flatMap(Stream::ofNullable)
                    .toList());
            if (!referrers.isEmpty()) {
                lifecycles.referrerChanged(after.id(), referrers);
            }
        }
    }
}
