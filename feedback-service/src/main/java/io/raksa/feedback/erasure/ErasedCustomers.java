package io.raksa.feedback.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Who is erased, so that nothing that comes late is kept of them.
 *
 * <p>A lock for each customer, held until the transaction ends, decides between an erasure and a post that come at the same moment:
 * either the post is there when the erasure looks for it, or the post finds the erasure.
 */
@ApplicationScoped
public class ErasedCustomers {

    private final Jdbi jdbi;

    ErasedCustomers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of some customers who are erased; none of the others is erased before this transaction ends. Two statements. */
    public Set<UUID> among(Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> {
            handle.createQuery("""
                            select count(pg_advisory_xact_lock_shared(hashtextextended(customer::text, 0)))
                            from unnest(:customers) as asked (customer)""")
                    .bindArray("customers", UUID.class, customers)
                    .mapTo(long.class)
                    .one();
            return handle.createQuery("select customer_id from erased_customer where customer_id = any(:customers)")
                    .bindArray("customers", UUID.class, customers)
                    .mapTo(UUID.class)
                    .set();
        });
    }

    /** Whether a customer is erased; one who is not is not erased before this transaction ends. */
    public boolean has(@Nullable UUID customer) {
        return customer != null && !among(Set.of(customer)).isEmpty();
    }

    /** From now on the customer is erased. */
    void add(UUID customer, Instant at) {
        jdbi.useHandle(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                    .bind(0, customer.toString())
                    .mapTo(String.class)
                    .one();
            handle.execute("insert into erased_customer values (?, ?) on conflict do nothing", customer, at);
        });
    }
}
