package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.ComplaintAction;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a step of a case that is locked: the case as it is afterwards, the step in its history, and the audit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TakingSteps {

    static final String RESOURCE = "complaint";

    private final ComplaintRepository repository;
    private final Audit audit;
    private final Caller caller;

    TakingSteps(ComplaintRepository repository, Audit audit, Caller caller) {
        this.repository = repository;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Keeps a step.
     *
     * @param message what the customer is told with it
     * @param note why, for colleagues
     * @return the case afterwards
     */
    ComplaintCase take(
            ComplaintAction action,
            ComplaintCase before,
            ComplaintCase after,
            Instant at,
            @Nullable String message,
            @Nullable String note) {
        repository.update(after);
        repository.add(List.of(new Transition(
                after.id(), after.version(), action, before.state(), after.state(), at, caller.id(), message, note)));
        audit.record(
                "complaint." + action.past(),
                RESOURCE,
                after.id(),
                after.version(),
                ComplaintView.of(before),
                ComplaintView.of(after),
                note == null ? message : note);
        return after;
    }
}
