package io.raksa.customer.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The durable list of customers of whom some fact changed: who they are, what they bought, where they stand. Whoever changes a fact says so
 * here, in the transaction of the change; what is derived asynchronously (segments) takes the customers off the list. A customer is on it
 * once, however often they change, and no change is lost: one that commits while the customer is looked at puts them on the list again.
 *
 * {@snippet :
 * changes.touched(List.of(customer.id()));
 * }
 */
@ApplicationScoped
public class Changes {

    private static final Object TOUCHED = Changes.class;

    /**
     * With a record that was merged goes its profile, whose facts the record's are. The update keeps the row locked until this transaction
     * ends, so that nobody takes the customer off before the change is seen.
     */
    private static final String ADD = """
            insert into customer_change as known (customer_id, since)
            select customer_id, cast(:since as timestamptz) from (
                select unnest(cast(:customers as uuid[])) as customer_id
                union
                select merged_into from customer where id = any(:customers) and merged_into is not null) as touched
            order by customer_id
            on conflict (customer_id) do update set since = least(known.since, excluded.since)""";

    /** Behind everybody else. */
    private static final String LAST = "infinity";

    private static final String TAKE = """
            delete from customer_change where customer_id in (
                select customer_id from customer_change order by since limit :limit for update skip locked)
            returning customer_id""";

    private final Jdbi jdbi;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;

    Changes(Jdbi jdbi, Clock clock, TransactionSynchronizationRegistry transaction) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Puts customers on the list if and only if the running transaction commits. One statement a transaction, just before its commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touched(Collection<UUID> customers) {
        if (!customers.isEmpty()) {
            touchedSoFar().addAll(customers);
        }
    }

    /** Puts customers on the list of whom nothing changed, but who are to be looked at again; behind all who did change. One statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lookAgainAt(Collection<UUID> customers) {
        add(List.copyOf(customers), LAST);
    }

    /**
     * Takes customers off the list, those who wait longest first. They are the caller's until its transaction ends, and on the list again
     * if it fails; other replicas get other customers.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> take(int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(TAKE).bind("limit", limit).mapTo(UUID.class).list());
    }

    private void add(List<UUID> customers, String since) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bindArray("customers", UUID.class, customers)
                .bind("since", since)
                .execute());
    }

    private SortedSet<UUID> touchedSoFar() {
        if (transaction.getResource(TOUCHED) instanceof Writing writing) {
            return writing.customers;
        }
        Writing writing = new Writing();
        transaction.putResource(TOUCHED, writing);
        transaction.registerInterposedSynchronization(writing);
        return writing.customers;
    }

    /** Written at the end of the transaction, so that its locks are held for a moment only and always taken in one order. */
    private final class Writing implements Synchronization {

        final SortedSet<UUID> customers = new TreeSet<>();

        @Override
        public void beforeCompletion() {
            add(List.copyOf(customers), clock.instant().toString());
        }

        @Override
        public void afterCompletion(int status) {
            // the row is there or not, with the rest of the transaction
        }
    }
}
