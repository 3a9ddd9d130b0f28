package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.ComplaintAction;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The complaints, for the other features. */
@ApplicationScoped
public class Complaints {

    /** No complaint is shown with more steps than these; one in which so much was reopened has its rest in the staff's history. */
    private static final int STEPS_SHOWN = 200;

    private final ComplaintRepository repository;
    private final Audit audit;
    private final Events events;
    private final Caller caller;
    private final TakingSteps steps;
    private final Event<CaseNews> followers;

    Complaints(
            ComplaintRepository repository,
            Audit audit,
            Events events,
            Caller caller,
            TakingSteps steps,
            Event<CaseNews> followers) {
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.caller = caller;
        this.steps = steps;
        this.followers = followers;
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
        followers.fire(new CaseNews(
                CaseNews.What.OPENED, opened, opened.getFirst().milestones().openedAt(), caller.id()));
    }

    /** Tells the followers that staff wrote to the customer of a case that the caller has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void staffWrote(ComplaintCase complaint, Instant at) {
        followers.fire(new CaseNews(CaseNews.What.STAFF_WROTE, List.of(complaint), at, caller.id()));
    }

    /** The customer wrote: staff wait no more. The case is one that the caller has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void customerWrote(ComplaintCase complaint, Instant at) {
        if (complaint.allows(ComplaintAction.RESUME)) {
            steps.take(ComplaintAction.RESUME, complaint, complaint.resume(), at, null, null);
        }
        followers.fire(new CaseNews(CaseNews.What.CUSTOMER_WROTE, List.of(complaint), at, caller.id()));
    }

    /** Passes a case, which the caller has locked or just made, to a team of senior staff. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void escalate(ComplaintCase complaint, String team, String why, Instant at) {
        ComplaintCase after =
                steps.take(ComplaintAction.ESCALATE, complaint, complaint.escalate(null, team), at, null, why);
        events.append(
                after.subject(),
                new ComplaintEscalated(
                        after.id(), after.customerId(), after.handling().escalations(), at));
        followers.fire(new CaseNews(CaseNews.What.ESCALATED, List.of(after), at, caller.id()));
    }

    /** Keeps when something is due next, of many complaints in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepDue(List<Due> dues) {
        repository.setDue(dues);
    }

    public Optional<ComplaintCase> find(UUID id) {
        return repository.find(id);
    }

    /** The case, or the one that goes on with it where it was merged. */
    public Optional<ComplaintCase> findGoingOn(UUID id) {
        return repository.find(id).flatMap(complaint -> {
            @Nullable UUID survivor = complaint.handling().mergedInto();
            return survivor == null ? Optional.of(complaint) : repository.find(survivor);
        });
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

    /** As {@link #lock}; the case that goes on with it where it was merged. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ComplaintCase lockGoingOn(UUID id) {
        ComplaintCase complaint = lock(id);
        @Nullable UUID survivor = complaint.handling().mergedInto();
        return survivor == null ? complaint : lock(survivor);
    }

    /** Keeps everybody else from changing these cases until the running transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockAll(List<UUID> ids) {
        repository.lockAll(ids);
    }

    public List<ComplaintCase> findAll(List<UUID> ids) {
        return repository.findAll(ids);
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
                null,
                complaint.state(),
                complaint.milestones().openedAt(),
                caller.id(),
                null,
                null);
    }
}
