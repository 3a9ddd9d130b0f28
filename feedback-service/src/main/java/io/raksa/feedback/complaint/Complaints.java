package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The complaints, for the other features. */
@ApplicationScoped
public class Complaints {

    /** No complaint is shown with more steps than these; one in which so much was reopened has its rest in the staff's history. */
    private static final int STEPS_SHOWN = 200;

    private final ComplaintRepository repository;
    private final Audit audit;
    private final Events events;
    private final Caller caller;

    Complaints(ComplaintRepository repository, Audit audit, Events events, Caller caller) {
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.caller = caller;
    }

    /** Opens cases in the running transaction: three statements, however many there are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(List<ComplaintCase> opened) {
        if (opened.isEmpty()) {
            return;
        }
        repository.insert(opened);
        repository.add(opened.stream().map(this::opening).toList());
        audit.recordAll(opened.stream()
                .map(complaint -> new Audit.Entry(
                        "complaint.opened",
                        "complaint",
                        complaint.id(),
                        complaint.version(),
                        null,
                        ComplaintView.of(complaint),
                        null))
                .toList());
        opened.forEach(complaint -> events.append(complaint.subject(), ComplaintOpened.of(complaint)));
    }

    public Optional<ComplaintCase> find(UUID id) {
        return repository.find(id);
    }

    /**
     * Reads a case and keeps everybody else from changing it until the running transaction ends.
     *
     * @throws io.raksa.platform.problem.Problem 404 where there is none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ComplaintCase lock(UUID id) {
        return repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** The steps a complaint took, the oldest first. */
    public List<Transition> steps(UUID id) {
        return repository.transitions(id, 0, STEPS_SHOWN);
    }

    private Transition opening(ComplaintCase complaint) {
        return new Transition(
                complaint.id(),
                complaint.version(),
                null,
                complaint.state(),
                complaint.milestones().openedAt(),
                caller.id(),
                null,
                null);
    }
}
