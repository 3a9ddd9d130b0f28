package io.raksa.loyalty.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The customers that customer-service has told of: an id from anywhere else may be anybody's or nobody's. */
@ApplicationScoped
class KnownCustomers {

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

    boolean contains(UUID customerId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT 1 FROM known_customer WHERE customer_id = :customerId")
                        .bind("customerId", customerId)
                        .mapTo(int.class)
                        .findOne()
                        .isPresent());
    }
}
