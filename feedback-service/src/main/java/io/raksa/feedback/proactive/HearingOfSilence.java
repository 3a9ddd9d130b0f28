package io.raksa.feedback.proactive;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens a case for whoever fell silent. */
@ApplicationScoped
class HearingOfSilence implements FactHandler<ExitDue> {

    private final KeepingCustomers keeping;

    HearingOfSilence(KeepingCustomers keeping) {
        this.keeping = keeping;
    }

    @Override
    public void on(FactEnvelope<ExitDue> event) {
        keeping.fellSilent(event.fact());
    }
}
