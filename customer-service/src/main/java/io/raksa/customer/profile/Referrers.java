package io.raksa.customer.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who brings others must be known too. */
@ApplicationScoped
class Referrers {

    private final CustomerRepository repository;

    Referrers(CustomerRepository repository) {
        this.repository = repository;
    }

    /** Refuses (409) an acquisition whose referrer is not a customer. */
    void require(@Nullable Acquisition acquisition) {
        if (acquisition != null
                && acquisition.referrerId() != null
                && repository.known(List.of(acquisition.referrerId())).isEmpty()) {
            throw ProfileProblem.REFERRER_UNKNOWN.because().at("/acquisition/referrerId");
        }
    }
}
