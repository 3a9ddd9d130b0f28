package io.raksa.customer.handling;

import io.raksa.customer.change.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** How to treat somebody is forgotten with the person. */
@ApplicationScoped
class ErasingHandling {

    private final CustomerHandlings handlings;
    private final Jdbi jdbi;

    ErasingHandling(CustomerHandlings handlings, Jdbi jdbi) {
        this.handlings = handlings;
        this.jdbi = jdbi;
    }

    void on(@Observes PersonErased person) {
        handlings.removeRecord(person.customerId());
        jdbi.useHandle(handle -> handle.execute(
                "update audit_entry set changes = '{}', reason = null where resource_type = ? and resource_id = ?",
                CustomerHandlingResource.RESOURCE_TYPE,
                person.customerId()));
    }
}
