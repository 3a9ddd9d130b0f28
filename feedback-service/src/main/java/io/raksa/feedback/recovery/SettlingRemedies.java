package io.raksa.feedback.recovery;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes that a remedy has reached the customer, when the ledger says so. */
@ApplicationScoped
class SettlingRemedies implements FactHandler<CompensationPosted> {

    private final RemedyRepository repository;
    private final Audit audit;

    SettlingRemedies(RemedyRepository repository, Audit audit) {
        this.repository = repository;
        this.audit = audit;
    }

    @Override
    public void on(FactEnvelope<CompensationPosted> event) {
        CompensationPosted posted = event.fact();
        repository
                .lock(posted.remedyId())
                .filter(remedy -> remedy.state() == RemedyState.GRANTED)
                .ifPresent(remedy -> settle(remedy, new Remedy.Payment(posted.postedAt(), posted.postingId())));
    }

    private void settle(Remedy remedy, Remedy.Payment payment) {
        Remedy paid = remedy.paid(payment);
        repository.update(paid);
        audit.record(
                "remedy.paid", "remedy", paid.id(), paid.version(), RemedyView.of(remedy), RemedyView.of(paid), null);
    }
}
