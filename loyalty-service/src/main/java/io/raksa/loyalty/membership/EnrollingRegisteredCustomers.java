package io.raksa.loyalty.membership;

import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Who registers is enrolled, in the programmes that say so. */
@ApplicationScoped
class EnrollingRegisteredCustomers implements FactHandler<CustomerRegistered> {

    private final Programmes programmes;
    private final Enrolling enrolling;

    EnrollingRegisteredCustomers(Programmes programmes, Enrolling enrolling) {
        this.programmes = programmes;
        this.enrolling = enrolling;
    }

    @Override
    public void on(FactEnvelope<CustomerRegistered> event) {
        programmes
                .enrollingOnRegistration()
                .forEach(programme -> enrolling.enrol(event.fact().customerId(), programme));
    }
}
