package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.Assessment;
import io.raksa.feedback.complaint.core.ComplaintAction;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.Outcome;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
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

    private static final int CONTINUATIONS_SHOWN = 20;

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

    /**
     * Takes a second problem out of a case that the caller has locked: a new case, acknowledged when the first was.
     *
     * @return the new case
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ComplaintCase split(ComplaintCase first, Assessment second, String reason, Instant at) {
        steps.take(ComplaintAction.SPLIT, first, first.split(), at, null, reason);
        ComplaintCase taken = first.takenOut(Ids.next(), second);
        open(List.of(taken));
        @Nullable Instant acknowledgedAt = first.milestones().acknowledgedAt();
        if (acknowledgedAt == null) {
            return taken;
        }
        ComplaintCase opened = current(taken);
        ComplaintCase acknowledged =
                steps.take(ComplaintAction.ACKNOWLEDGE, opened, opened.acknowledge(acknowledgedAt), at, null, reason);
        followers.fire(new CaseNews(CaseNews.What.ACKNOWLEDGED, List.of(acknowledged), acknowledgedAt, caller.id()));
        return acknowledged;
    }

    /** Judges a case that the caller has locked and that allows it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ComplaintCase assess(ComplaintCase before, Assessment judged, @Nullable String note, Instant at) {
        steps.requireAllowed(before, ComplaintAction.ASSESS);
        ComplaintCase after = steps.take(ComplaintAction.ASSESS, before, before.assess(judged, at), at, null, note);
        events.append(after.subject(), ComplaintAssessed.of(after, at));
        return told(CaseNews.What.ASSESSED, after, at);
    }

    /** Says who answers for a case that the caller has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ComplaintCase assign(
            ComplaintCase before, @Nullable String owner, @Nullable String team, @Nullable String note, Instant at) {
        steps.requireAllowed(before, ComplaintAction.ASSIGN);
        ComplaintCase after = steps.take(ComplaintAction.ASSIGN, before, before.assign(owner, team), at, null, note);
        return told(CaseNews.What.ASSIGNED, after, at);
    }

    /** Waits for the customer of a case that the caller has locked. What the customer is asked with it is an answer of ours. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ComplaintCase pause(ComplaintCase before, @Nullable String question, String reason, Instant at) {
        steps.requireAllowed(before, ComplaintAction.PAUSE);
        ComplaintCase after = steps.take(ComplaintAction.PAUSE, before, before.pause(), at, question, reason);
        if (question != null) {
            told(CaseNews.What.STAFF_WROTE, after, at);
        }
        return told(CaseNews.What.PAUSED, after, at);
    }

    private ComplaintCase told(CaseNews.What what, ComplaintCase after, Instant at) {
        followers.fire(new CaseNews(what, List.of(after), at, caller.id()));
        return after;
    }

    /** When something of a case is due next. */
    public Optional<Instant> dueAt(UUID id) {
        return repository.dueAt(id);
    }

    /** What was taken out of a case and goes on by itself, the oldest first, 20 at most. */
    public List<ComplaintCase> continuations(UUID origin) {
        return repository.continuations(origin, CONTINUATIONS_SHOWN);
    }

    /** As whoever follows it left it. */
    private ComplaintCase current(ComplaintCase complaint) {
        return repository.find(complaint.id()).orElse(complaint);
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
        escalated(complaint, complaint.escalate(null, team), why, at, caller.id());
    }

    /** Passes a case, which the caller has locked, to somebody higher because its time says so: nobody did it. The case afterwards. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ComplaintCase escalateByTime(
            ComplaintCase complaint, @Nullable String owner, @Nullable String team, String why, Instant at) {
        return escalated(complaint, complaint.escalate(owner, team), why, at, TakingSteps.NOBODY);
    }

    private ComplaintCase escalated(
            ComplaintCase before, ComplaintCase escalated, String why, Instant at, String actor) {
        ComplaintCase after = steps.take(ComplaintAction.ESCALATE, before, escalated, at, null, why, actor);
        events.append(
                after.subject(),
                new ComplaintEscalated(
                        after.id(), after.customerId(), after.handling().escalations(), at));
        followers.fire(new CaseNews(CaseNews.What.ESCALATED, List.of(after), at, actor));
        return after;
    }

    /** Of these cases those that nobody else is changing; nobody else does until the running transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ComplaintCase> lockFree(List<UUID> ids) {
        return repository.lockFree(ids);
    }

    /**
     * Makes a case of nobody known, which the caller has locked, the case of a customer. Its clocks go on as they were; who follows the
     * customer is told again, now by name, that it was opened and, where it is so, resolved.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void claim(ComplaintCase complaint, UUID customer, Instant at) {
        ComplaintCase claimed = complaint.claimedBy(customer);
        repository.claim(claimed);
        audit.record(
                "complaint.claimed",
                TakingSteps.RESOURCE,
                claimed.id(),
                claimed.version(),
                ComplaintView.of(complaint),
                ComplaintView.of(claimed),
                null);
        events.append(claimed.subject(), ComplaintOpened.of(claimed));
        @Nullable Outcome outcome = claimed.outcome();
        @Nullable Instant resolvedAt = claimed.milestones().resolvedAt();
        if (outcome != null && resolvedAt != null) {
            events.append(claimed.subject(), new ComplaintResolved(claimed.id(), customer, outcome, resolvedAt));
        }
        told(CaseNews.What.CLAIMED, claimed, at);
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

    /**
     * As {@link #lock}, to take a step that is based on the version that the caller has seen.
     *
     * @throws io.raksa.platform.problem.Problem 404, 412, 428, or 409 where the case does not allow it now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ComplaintCase require(UUID id, @Nullable String ifMatch, ComplaintAction action) {
        return steps.require(id, ifMatch, action);
    }

    /** Locks as {@link #lock} all cases that were opened with one feedback, or split from such a case. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ComplaintCase> lockOfFeedback(UUID feedbackId) {
        return repository.lockOfFeedback(feedbackId);
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
