package io.raksa.customer.handling;

import io.raksa.customer.change.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How to treat somebody is forgotten with the person. */
@ApplicationScoped
class ErasingHandling {

    private final CustomerHandlings handlings;

    ErasingHandling(CustomerHandlings handlings) {
        this.handlings = handlings;
    }

    void on(@Observes PersonErased person) {
        handlings.removeRecord(person.customerId());
    }
}
