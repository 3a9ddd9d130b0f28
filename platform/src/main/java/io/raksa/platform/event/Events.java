package io.raksa.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.raksa.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells other services what happened here. An event exists if and only if the surrounding transaction commits; it is then delivered to
 * every configured destination that takes its type, at least once, and in commit order among the events of its subject.
 *
 * {@snippet :
 * @FactType("customer.purchase.recorded.v1")
 * record PurchaseRecorded(UUID purchaseId, UUID customerId, Money amount) {}
 *
 * events.append(purchase.customerId(), new PurchaseRecorded(purchase.id(), purchase.customerId(), purchase.amount()));
 * }
 */
@ApplicationScoped
public class Events {

    private static final Object BATCH = Events.class;

    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final Clock clock;
    private final EventsConfig config;
    private final Routes routes;
    private final Outbox outbox;
    private final OutboxDispatch dispatch;

    Events(
            TransactionSynchronizationRegistry transaction,
            ObjectMapper json,
            Clock clock,
            EventsConfig config,
            Routes routes,
            Outbox outbox,
            OutboxDispatch dispatch) {
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.config = config;
        this.routes = routes;
        this.outbox = outbox;
        this.dispatch = dispatch;
    }

    /**
     * Appends a fact to the running transaction.
     *
     * @param subject whom or what it is about: the customer's id, or the complaint's where the customer is unknown
     * @param fact a record with {@link FactType}; ids and figures only, nothing personal
     * @throws IllegalStateException outside a transaction
     */
    public void append(UUID subject, Record fact) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "A fact is told in the transaction of the change it tells of; there is none running");
        }
        String type = FactTypes.of(fact.getClass());
        batch().add(new Outbox.Entry(
                Ids.next(), type, subject, clock.instant(), written(fact), traceparent(), routes.of(type)));
    }

    private List<Outbox.Entry> batch() {
        if (transaction.getResource(BATCH) instanceof Batch batch) {
            return batch.entries;
        }
        Batch batch = new Batch();
        transaction.putResource(BATCH, batch);
        transaction.registerInterposedSynchronization(batch);
        return batch.entries;
    }

    private String written(Record fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(fact.getClass() + " cannot be written as JSON", unwritable);
        }
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }

    /**
     * The events of one transaction, until it ends. They are written as the very last thing before the commit, after Hibernate's own
     * flush: the locks on their subjects are held for a moment only, and no other lock is waited for while they are held.
     */
    private final class Batch implements Synchronization {

        final List<Outbox.Entry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // Synchronizations run in the order of registration, so this one comes after all that are there by now.
            transaction.registerInterposedSynchronization(new Writing(this));
        }

        @Override
        public void afterCompletion(int status) {
            // the writing does what there is to do
        }
    }

    /** Writes a batch and, once it is committed, has it delivered. */
    private final class Writing implements Synchronization {

        private final Batch batch;

        Writing(Batch batch) {
            this.batch = batch;
        }

        @Override
        public void beforeCompletion() {
            transaction.putResource(BATCH, null);
            outbox.append(config.source(), batch.entries);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                Set<String> destinations = new HashSet<>();
                batch.entries.forEach(entry -> destinations.addAll(entry.destinations()));
                dispatch.wake(destinations);
            }
        }
    }
}
