package io.raksa.loyalty.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The customers that customer-service has told of: an id from anywhere else may be anybody's or nobody's. */
@ApplicationScoped
public class KnownCustomers {

    private final Jdbi jdbi;

    KnownCustomers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(UUID customerId) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO known_customer (customer_id) VALUES (:customerId) ON CONFLICT DO NOTHING")
                .bind("customerId", customerId)
                .execute());
    }

    /** Whether there is such a customer, who was not erased. */
    public boolean contains(UUID customerId) {
        return isThere(
                "SELECT 1 FROM known_customer WHERE customer_id = :customerId AND erased_at IS NULL", customerId);
    }

    /**
     * Refuses a customer who is not there; one who is may be erased a moment later.
     *
     * @throws io.raksa.platform.problem.Problem 409 CUSTOMER_UNKNOWN where there is none, or they were erased
     */
    public void require(UUID customerId, String pointer) {
        if (!contains(customerId)) {
            throw MembershipProblem.CUSTOMER_UNKNOWN.because().at(pointer);
        }
    }

    /**
     * Holds a customer against being erased until the transaction ends, before anything else is locked: for whoever writes of them what
     * somebody said or typed.
     *
     * @throws io.raksa.platform.problem.Problem 409 CUSTOMER_UNKNOWN where there is none, or they were erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireHeld(UUID customerId, String pointer) {
        if (!isThere(
                "SELECT 1 FROM known_customer WHERE customer_id = :customerId AND erased_at IS NULL FOR KEY SHARE",
                customerId)) {
            throw MembershipProblem.CUSTOMER_UNKNOWN.because().at(pointer);
        }
    }

    /** Holds those of these customers who are there and were not erased, as {@link #requireHeld} does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> heldAmong(Collection<UUID> customers) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT customer_id FROM known_customer WHERE customer_id = ANY (:customers) AND erased_at IS NULL
                        ORDER BY customer_id FOR KEY SHARE""")
                .bindArray("customers", UUID.class, List.copyOf(customers))
                .mapTo(UUID.class)
                .set());
    }

    /** Waits for whoever holds the customer; nobody does from then on. */
    void erase(UUID customerId, Instant now) {
        isThere("SELECT 1 FROM known_customer WHERE customer_id = :customerId FOR UPDATE", customerId);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO known_customer (customer_id, erased_at) VALUES (:customerId, :now)
                        ON CONFLICT (customer_id) DO UPDATE SET erased_at = coalesce(known_customer.erased_at, excluded.erased_at)""")
                .bind("customerId", customerId)
                .bind("now", now)
                .execute());
    }

    private boolean isThere(String query, UUID customerId) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("customerId", customerId)
                .mapTo(int.class)
                .findOne()
                .isPresent());
    }
}
