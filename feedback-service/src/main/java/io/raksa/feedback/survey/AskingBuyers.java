package io.raksa.feedback.survey;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks customers how their purchase was. */
@ApplicationScoped
class AskingBuyers implements FactHandler<PurchaseRecorded> {

    private final Surveys surveys;

    AskingBuyers(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void on(FactEnvelope<PurchaseRecorded> event) {
        surveys.inviteBuyer(event.fact());
    }
}
