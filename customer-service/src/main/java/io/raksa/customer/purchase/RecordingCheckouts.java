package io.raksa.customer.purchase;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** What loyalty-service checked out is a purchase, under the same id. */
@ApplicationScoped
class RecordingCheckouts implements FactHandler<CheckoutConfirmed> {

    private final RecordingPurchases recording;

    RecordingCheckouts(RecordingPurchases recording) {
        this.recording = recording;
    }

    @Override
    public void on(FactEnvelope<CheckoutConfirmed> event) {
        if (recording.record(event.fact()) instanceof Recorded.Refused(var problem)) {
            throw problem;
        }
    }
}
