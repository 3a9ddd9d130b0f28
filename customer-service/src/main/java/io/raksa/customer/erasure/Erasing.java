package io.raksa.customer.erasure;

import io.raksa.customer.change.Changes;
import io.raksa.customer.change.PersonErased;
import io.raksa.customer.identifier.Identifiers;
import io.raksa.customer.identifier.Suppressions;
import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.survivor.Survivors;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.leftover.Leftovers;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Erases persons: here at once and in one transaction, in the other services by the event that is told of it. Identifiers leave a hash
 * behind, so that no import, purchase or late event brings the person back; the customer's id stays as the key of the statistics.
 */
@ApplicationScoped
class Erasing {

    /** The deadline of the PDPA, copies included. */
    private static final int DAYS_TO_ERASE = 60;

    private static final String HERE = "customer";
    private static final List<String> SERVICES = List.of(HERE, "feedback", "loyalty");

    private final ErasureRepository repository;
    private final Survivors survivors;
    private final Identifiers identifiers;
    private final Suppressions suppressions;
    private final Event<PersonErased> erased;
    private final Leftovers leftovers;
    private final Changes changes;
    private final Events events;
    private final Audit audit;
    private final Clock clock;
    private final BusinessTime time;

    Erasing(
            ErasureRepository repository,
            Survivors survivors,
            Identifiers identifiers,
            Suppressions suppressions,
            Event<PersonErased> erased,
            Leftovers leftovers,
            Changes changes,
            Events events,
            Audit audit,
            Clock clock,
            BusinessTime time) {
        this.repository = repository;
        this.survivors = survivors;
        this.identifiers = identifiers;
        this.suppressions = suppressions;
        this.erased = erased;
        this.leftovers = leftovers;
        this.changes = changes;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.time = time;
    }

    /** Erases a person, which is all records of the profile, each with a receipt; who is erased already keeps the first receipt. */
    ErasureView erase(UUID customerId) {
        survivors.oneAtATime();
        survivors.family(customerId).forEach(this::eraseRecord);
        return repository.ofCustomer(customerId).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private void eraseRecord(UUID customerId) {
        List<String> texts = repository.holdAndReadTexts(customerId);
        if (repository.ofCustomer(customerId).isEmpty()) {
            erase(customerId, texts);
        }
    }

    private void erase(UUID customerId, List<String> texts) {
        Instant now = clock.instant();
        List<Identifier> known = identifiers.allOf(customerId);
        suppressions.suppress(known.stream().map(Identifier::key).toList());
        Set<String> traces = traces(known, texts);
        erased.fire(new PersonErased(customerId, traces));
        repository.blankAudit(customerId);
        repository.forgetAnswers(customerId, traces);
        ErasureRepository.Asked asked = new ErasureRepository.Asked(
                Ids.next(),
                customerId,
                now,
                LocalDate.ofInstant(now, time.timeZone()).plusDays(DAYS_TO_ERASE));
        repository.insert(asked, SERVICES);
        repository.done(asked.id(), HERE, now);
        leftovers.removeSoon();
        changes.touched(List.of(customerId));
        events.append(customerId, new ErasureRequested(asked.id(), customerId));
        ErasureView receipt = repository.find(asked.id()).orElseThrow();
        audit.record("customer.erased", "erasure", asked.id(), 1, null, receipt, null);
    }

    /** Names of one or two letters would be found everywhere. */
    private static Set<String> traces(List<Identifier> known, List<String> texts) {
        Set<String> traces = new HashSet<>(texts);
        known.forEach(identifier -> {
            traces.add(identifier.value());
            traces.add(identifier.key().normalized());
        });
        traces.removeIf(trace -> trace.length() < 3);
        return traces;
    }
}
