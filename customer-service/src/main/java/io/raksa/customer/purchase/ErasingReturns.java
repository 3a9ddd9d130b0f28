package io.raksa.customer.purchase;

import io.raksa.customer.change.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Blanks why an erased person gave things back; what was given back, and when, stays. */
@ApplicationScoped
class ErasingReturns {

    /** Each takes the customer's id. */
    private static final List<String> STATEMENTS =
            List.of("""
            update audit_entry set changes = '{}', reason = null
            where resource_type = 'purchase' and resource_id in (select purchase_id from purchase_return where customer_id = :customer)""", "update purchase_return set reason = null where customer_id = :customer");

    private final Jdbi jdbi;

    ErasingReturns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void on(@Observes PersonErased person) {
        jdbi.useHandle(handle -> STATEMENTS.forEach(statement -> handle.createUpdate(statement)
                .bind("customer", person.customerId())
                .execute()));
    }
}
