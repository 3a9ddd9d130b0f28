package io.raksa.customer.attribute;

import io.raksa.customer.change.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** The attributes of an erased person are forgotten. */
@ApplicationScoped
class ErasingAttributes {

    private final CustomerAttributes attributes;
    private final Jdbi jdbi;

    ErasingAttributes(CustomerAttributes attributes, Jdbi jdbi) {
        this.attributes = attributes;
        this.jdbi = jdbi;
    }

    void on(@Observes PersonErased person) {
        attributes.forget(person.customerId());
        jdbi.useHandle(handle -> handle.execute(
                "update audit_entry set changes = '{}', reason = null where resource_type = ? and resource_id = ?",
                CustomerAttributesResource.RESOURCE_TYPE,
                person.customerId()));
    }
}
