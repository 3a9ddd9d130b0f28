package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.CaseNews.What;
import io.raksa.feedback.complaint.core.Assessment;
import io.raksa.feedback.complaint.core.ComplaintAction;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.Outcome;
import io.raksa.feedback.profile.Profiles;
import io.raksa.feedback.survey.Surveys;
import io.raksa.platform.event.Events;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes complaints from step to step; each step is one transaction, based on the version that the caller has seen. */
@ApplicationScoped
@Transactional
class HandlingComplaints {

    private final ComplaintRepository repository;
    private final Complaints complaints;
    private final Profiles profiles;
    private final Surveys surveys;
    private final TakingSteps steps;
    private final Events events;
    private final Caller caller;
    private final Clock clock;
    private final Event<CaseNews> followers;

    HandlingComplaints(
            ComplaintRepository repository,
            Complaints complaints,
            Profiles profiles,
            Surveys surveys,
            TakingSteps steps,
            Events events,
            Caller caller,
            Clock clock,
            Event<CaseNews> followers) {
        this.repository = repository;
        this.complaints = complaints;
        this.profiles = profiles;
        this.surveys = surveys;
        this.steps = steps;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
        this.followers = followers;
    }

    ComplaintCase acknowledge(UUID id, @Nullable String ifMatch, @Nullable String message) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.ACKNOWLEDGE);
        Instant now = clock.instant();
        ComplaintCase after =
                steps.take(ComplaintAction.ACKNOWLEDGE, before, before.acknowledge(now), now, message, null);
        return told(What.ACKNOWLEDGED, after, now);
    }

    ComplaintCase assess(UUID id, @Nullable String ifMatch, Assessment assessment, @Nullable String note) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.ASSESS);
        ComplaintCase after = complaints.assess(before, assessment, note, clock.instant());
        return repository.find(id).orElse(after);
    }

    ComplaintCase investigate(UUID id, @Nullable String ifMatch, String findings) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.INVESTIGATE);
        Instant now = clock.instant();
        ComplaintCase after =
                steps.take(ComplaintAction.INVESTIGATE, before, before.investigate(now), now, null, findings);
        return told(What.INVESTIGATED, after, now);
    }

    /** Tells the customer what we do about it, and asks for the customer's judgement of how it went. */
    ComplaintCase resolve(UUID id, @Nullable String ifMatch, Outcome outcome, String message) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.RESOLVE);
        Instant now = clock.instant();
        ComplaintCase after =
                steps.take(ComplaintAction.RESOLVE, before, before.resolve(outcome, now), now, message, null);
        events.append(after.subject(), new ComplaintResolved(id, after.customerId(), outcome, now));
        surveys.invite(id, after.customerId(), now);
        return told(What.RESOLVED, after, now);
    }

    ComplaintCase close(UUID id, @Nullable String ifMatch) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.CLOSE);
        Instant now = clock.instant();
        ComplaintCase after = steps.take(ComplaintAction.CLOSE, before, before.close(now), now, null, null);
        events.append(after.subject(), ComplaintClosed.of(after, now));
        return told(What.CLOSED, after, now);
    }

    /** Takes the resolution back; nobody is asked any more how it was. */
    ComplaintCase reopen(UUID id, @Nullable String ifMatch, String reason) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.REOPEN);
        Instant now = clock.instant();
        ComplaintCase after = steps.take(ComplaintAction.REOPEN, before, before.reopen(), now, null, reason);
        events.append(after.subject(), new ComplaintReopened(id, after.customerId(), now));
        surveys.withdraw(id, now);
        return told(What.REOPENED, after, now);
    }

    ComplaintCase assign(UUID id, @Nullable String ifMatch, AssignComplaintRequest to) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.ASSIGN);
        return complaints.assign(before, to.owner(), to.team(), to.note(), clock.instant());
    }

    /** Waits for the customer. What the customer is asked with it is an answer of ours. */
    ComplaintCase pause(UUID id, @Nullable String ifMatch, @Nullable String question, String reason) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.PAUSE);
        return complaints.pause(before, question, reason, clock.instant());
    }

    ComplaintCase resume(UUID id, @Nullable String ifMatch, String reason) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.RESUME);
        Instant now = clock.instant();
        ComplaintCase after = steps.take(ComplaintAction.RESUME, before, before.resume(), now, null, reason);
        return told(What.RESUMED, after, now);
    }

    ComplaintCase escalate(UUID id, @Nullable String ifMatch, EscalateComplaintRequest to) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.ESCALATE);
        Instant now = clock.instant();
        ComplaintCase after = steps.take(
                ComplaintAction.ESCALATE, before, before.escalate(to.owner(), to.team()), now, null, to.reason());
        events.append(
                after.subject(),
                new ComplaintEscalated(id, after.customerId(), after.handling().escalations(), now));
        return told(What.ESCALATED, after, now);
    }

    /** Lets another case go on with this one. Nothing moves: whoever follows this one is led to the other. */
    ComplaintCase merge(UUID id, @Nullable String ifMatch, UUID into, String reason) {
        List<ComplaintCase> both = repository.lock(id, into);
        ComplaintCase before = require(id, ifMatch, ComplaintAction.MERGE);
        ComplaintCase survivor = both.stream()
                .filter(other -> other.id().equals(into) && !into.equals(id))
                .filter(other -> canBecomeOne(before, other))
                .findFirst()
                .orElseThrow(() -> ComplaintProblem.COMPLAINT_MERGE.because().at("/into"));
        Instant now = clock.instant();
        ComplaintCase after =
                steps.take(ComplaintAction.MERGE, before, before.mergeInto(survivor.id()), now, null, reason);
        events.append(after.subject(), new ComplaintMerged(id, after.customerId(), into, now));
        return told(What.MERGED, after, now);
    }

    ComplaintCase unmerge(UUID id, @Nullable String ifMatch, String reason) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.UNMERGE);
        Instant now = clock.instant();
        ComplaintCase after = steps.take(ComplaintAction.UNMERGE, before, before.unmerge(), now, null, reason);
        events.append(
                after.subject(),
                new ComplaintUnmerged(
                        id,
                        after.customerId(),
                        Objects.requireNonNull(before.handling().mergedInto()),
                        now));
        return told(What.UNMERGED, after, now);
    }

    private boolean canBecomeOne(ComplaintCase merged, ComplaintCase survivor) {
        boolean differ = merged.customerId() != null
                && survivor.customerId() != null
                && !profiles.areOne(merged.customerId(), survivor.customerId());
        return !differ
                && survivor.state().isOpen()
                && survivor.handling().mergedInto() == null
                && !repository.hasMerged(merged.id());
    }

    private ComplaintCase told(What what, ComplaintCase after, Instant at) {
        followers.fire(new CaseNews(what, List.of(after), at, caller.id()));
        return after;
    }

    private ComplaintCase require(UUID id, @Nullable String ifMatch, ComplaintAction action) {
        return steps.require(id, ifMatch, action);
    }
}
