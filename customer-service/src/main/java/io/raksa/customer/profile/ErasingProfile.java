package io.raksa.customer.profile;

import io.raksa.customer.change.PersonErased;
import io.raksa.customer.identifier.Identifiers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Blanks who the customer is, when the person is erased: names and identifiers go, what was counted stays. */
@ApplicationScoped
class ErasingProfile {

    private final CustomerRepository repository;
    private final Identifiers identifiers;
    private final Clock clock;

    ErasingProfile(CustomerRepository repository, Identifiers identifiers, Clock clock) {
        this.repository = repository;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    void on(@Observes PersonErased person) {
        identifiers.release(person.customerId());
        repository.erase(person.customerId(), clock.instant());
    }
}
