package io.raksa.customer.interaction;

import io.raksa.customer.change.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Blanks what was noted of an erased person's contacts and recommendations; where, when and how it was felt stays. */
@ApplicationScoped
class ErasingNotes {

    /** Each takes the customer's id. */
    private static final List<String> STATEMENTS = List.of(
            """
            update audit_entry set changes = '{}', reason = null
            where (resource_type, resource_id) in (
                select 'interaction', id from interaction where customer_id = :customer
                union all select 'recommendation', id from recommendation where customer_id = :customer)""",
            "update interaction set note = null where customer_id = :customer",
            "update recommendation set note = null where customer_id = :customer");

    private final Jdbi jdbi;

    ErasingNotes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void on(@Observes PersonErased person) {
        jdbi.useHandle(handle -> STATEMENTS.forEach(statement -> handle.createUpdate(statement)
                .bind("customer", person.customerId())
                .execute()));
    }
}
