package io.raksa.loyalty.membership;

import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who registers is known from then on, and is enrolled in the programmes that say so. */
@ApplicationScoped
class EnrollingRegisteredCustomers implements FactHandler<CustomerRegistered> {

    private final KnownCustomers known;
    private final Programmes programmes;
    private final Enrolling enrolling;

    EnrollingRegisteredCustomers(KnownCustomers known, Programmes programmes, Enrolling enrolling) {
        this.known = known;
        this.programmes = programmes;
        this.enrolling = enrolling;
    }

    @Override
    public void on(FactEnvelope<CustomerRegistered> event) {
        UUID customerId = event.fact().customerId();
        known.add(customerId);
        if (known.contains(customerId)) {
            programmes.enrollingOnRegistration().forEach(programme -> enrolling.enrol(customerId, programme));
        }
    }
}
