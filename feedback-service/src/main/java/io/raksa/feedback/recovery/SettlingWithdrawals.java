package io.raksa.feedback.recovery;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Notes what loyalty took back of a remedy that was withdrawn. */
@ApplicationScoped
class SettlingWithdrawals implements FactHandler<CompensationReversed> {

    private final RemedyRepository repository;
    private final Audit audit;

    SettlingWithdrawals(RemedyRepository repository, Audit audit) {
        this.repository = repository;
        this.audit = audit;
    }

    @Override
    public void on(FactEnvelope<CompensationReversed> event) {
        CompensationReversed reversed = event.fact();
        repository
                .lock(reversed.remedyId())
                .filter(remedy -> remedy.state() == RemedyState.WITHDRAWN)
                .ifPresent(remedy -> settle(remedy, reversed));
    }

    private void settle(Remedy before, CompensationReversed reversed) {
        Remedy.End end = Objects.requireNonNull(before.end());
        Remedy after = before.ended(
                RemedyState.CLAWED_BACK,
                new Remedy.End(end.by(), end.at(), end.reason(), reversed.points(), reversed.shortfall()));
        repository.update(after);
        audit.record(
                "remedy.clawed-back",
                "remedy",
                after.id(),
                after.version(),
                RemedyView.of(before),
                RemedyView.of(after),
                null);
    }
}
