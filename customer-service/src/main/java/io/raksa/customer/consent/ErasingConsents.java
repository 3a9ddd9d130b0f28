package io.raksa.customer.consent;

import io.raksa.customer.change.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Blanks the evidence of an erased person's consents; what was agreed to, when and how, stays. */
@ApplicationScoped
class ErasingConsents {

    /** Each takes the customer's id. */
    private static final List<String> STATEMENTS =
            List.of("""
            update audit_entry set changes = '{}', reason = null
            where resource_type = 'consent' and resource_id in (select id from consent_entry where customer_id = :customer)""", "update consent_entry set evidence = null where customer_id = :customer");

    private final Jdbi jdbi;

    ErasingConsents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void on(@Observes PersonErased person) {
        jdbi.useHandle(handle -> STATEMENTS.forEach(statement -> handle.createUpdate(statement)
                .bind("customer", person.customerId())
                .execute()));
    }
}
