package io.raksa.customer.group;

import io.raksa.customer.change.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** An erased person belongs to nobody any more. */
@ApplicationScoped
class ErasingMemberships {

    private final Memberships memberships;

    ErasingMemberships(Memberships memberships) {
        this.memberships = memberships;
    }

    void on(@Observes PersonErased person) {
        memberships.forget(person.customerId());
    }
}
