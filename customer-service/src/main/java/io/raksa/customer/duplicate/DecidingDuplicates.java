package io.raksa.customer.duplicate;

import io.raksa.customer.duplicate.Duplicate.Dismissal;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes down what people decide about pairs that are two after all; of pairs that are one a merge decides. */
@ApplicationScoped
class DecidingDuplicates {

    private final DuplicateRepository repository;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    DecidingDuplicates(DuplicateRepository repository, Audit audit, Caller caller, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Dismisses a pair; of one that is dismissed already the first decision stays. */
    DuplicateView dismiss(UUID id, @Nullable String reason) {
        DuplicateView before = read(id);
        Dismissal dismissal = new Dismissal(clock.instant().truncatedTo(ChronoUnit.MICROS), caller.id(), reason);
        return decided(
                "duplicate.dismissed", before, repository.dismiss(id, dismissal), DuplicateState.DISMISSED, reason);
    }

    /** Puts a dismissed pair up for review again; one that is open stays so. */
    DuplicateView reopen(UUID id) {
        DuplicateView before = read(id);
        return decided("duplicate.reopened", before, repository.reopen(id), DuplicateState.OPEN, null);
    }

    DuplicateView read(UUID id) {
        return repository.find(id).map(DuplicateView::of).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private DuplicateView decided(
            String action, DuplicateView before, boolean changed, DuplicateState asked, @Nullable String reason) {
        DuplicateView after = read(before.id());
        if (after.state() != asked) {
            throw DuplicateProblem.DUPLICATE_DECIDED_BY_MERGE.because(after.state());
        }
        if (changed) {
            audit.record(action, "duplicate", after.id(), 0, before, after, reason);
        }
        return after;
    }
}
