package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.ComplaintAction;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.erasure.ErasedCustomers;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps a step of a case that is locked: the case as it is afterwards, the step in its history, and the audit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TakingSteps {

    static final String RESOURCE = "complaint";

    /** Takes the steps that nobody took. */
    static final String NOBODY = "system";

    private final ComplaintRepository repository;
    private final ErasedCustomers erased;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;

    TakingSteps(ComplaintRepository repository, ErasedCustomers erased, Versions versions, Audit audit, Caller caller) {
        this.repository = repository;
        this.erased = erased;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Keeps a step. Of a person who is erased the words are not kept.
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
        return take(action, before, after, at, message, note, caller.id());
    }

    /** As above, for a step that the given one took. */
    ComplaintCase take(
            ComplaintAction action,
            ComplaintCase before,
            ComplaintCase after,
            Instant at,
            @Nullable String message,
            @Nullable String note,
            String actor) {
        boolean gone = erased.has(after.customerId());
        @Nullable String told = gone ? null : message;
        @Nullable String why = gone ? null : note;
        repository.update(after);
        repository.add(List.of(new Transition(
                after.id(), after.version(), action, before.state(), after.state(), at, actor, told, why)));
        audit.record(
                "complaint." + action.past(),
                RESOURCE,
                after.id(),
                after.version(),
                ComplaintView.of(before),
                ComplaintView.of(after),
                why == null ? told : why);
        return after;
    }

    /** A case as the caller has seen it, locked, which allows this now. */
    ComplaintCase require(UUID id, @Nullable String ifMatch, ComplaintAction action) {
        ComplaintCase complaint = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, id, complaint.version());
        requireAllowed(complaint, action);
        return complaint;
    }

    /** Refuses what a case does not allow now. */
    void requireAllowed(ComplaintCase complaint, ComplaintAction action) {
        if (!complaint.allows(action)) {
            throw notNow(complaint);
        }
    }

    private static RuntimeException notNow(ComplaintCase complaint) {
        List<ComplaintAction> allowed = List.copyOf(complaint.allowed());
        String names = allowed.stream().map(ComplaintAction::name).collect(Collectors.joining(", "));
        return ComplaintProblem.COMPLAINT_STATE
                .because(complaint.state(), names)
                .with("state", complaint.state())
                .with("allowed", allowed);
    }
}
