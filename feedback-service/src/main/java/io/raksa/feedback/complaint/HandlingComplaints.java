package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.Assessment;
import io.raksa.feedback.complaint.core.ComplaintAction;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.Outcome;
import io.raksa.feedback.survey.Surveys;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.event.Events;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes complaints from step to step; each step is one transaction, based on the version that the caller has seen. */
@ApplicationScoped
@Transactional
class HandlingComplaints {

    private static final String RESOURCE = "complaint";

    private final ComplaintRepository repository;
    private final Surveys surveys;
    private final Versions versions;
    private final Audit audit;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    HandlingComplaints(
            ComplaintRepository repository,
            Surveys surveys,
            Versions versions,
            Audit audit,
            Events events,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.surveys = surveys;
        this.versions = versions;
        this.audit = audit;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** A resolved complaint and what opens the survey about it. */
    record Resolution(ComplaintCase complaint, String surveyToken) {}

    ComplaintCase acknowledge(UUID id, @Nullable String ifMatch, @Nullable String message) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.ACKNOWLEDGE);
        Instant now = clock.instant();
        return took(before, before.acknowledge(now), now, message, null);
    }

    ComplaintCase assess(UUID id, @Nullable String ifMatch, Assessment assessment, @Nullable String note) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.ASSESS);
        Instant now = clock.instant();
        return took(before, before.assess(assessment, now), now, null, note);
    }

    ComplaintCase investigate(UUID id, @Nullable String ifMatch, String findings) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.INVESTIGATE);
        Instant now = clock.instant();
        return took(before, before.investigate(now), now, null, findings);
    }

    /** Tells the customer what we do about it, and asks for the customer's judgement of how it went. */
    Resolution resolve(UUID id, @Nullable String ifMatch, Outcome outcome, String message) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.RESOLVE);
        Instant now = clock.instant();
        ComplaintCase after = took(before, before.resolve(outcome, now), now, message, null);
        events.append(after.subject(), new ComplaintResolved(id, after.customerId(), outcome, now));
        return new Resolution(after, surveys.invite(id, after.customerId(), now));
    }

    ComplaintCase close(UUID id, @Nullable String ifMatch) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.CLOSE);
        Instant now = clock.instant();
        return took(before, before.close(now), now, null, null);
    }

    /** Takes the resolution back; nobody is asked any more how it was. */
    ComplaintCase reopen(UUID id, @Nullable String ifMatch, String reason) {
        ComplaintCase before = require(id, ifMatch, ComplaintAction.REOPEN);
        Instant now = clock.instant();
        ComplaintCase after = took(before, before.reopen(), now, null, reason);
        events.append(after.subject(), new ComplaintReopened(id, after.customerId(), now));
        surveys.withdraw(id, now);
        return after;
    }

    private ComplaintCase require(UUID id, @Nullable String ifMatch, ComplaintAction action) {
        ComplaintCase complaint = repository.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        versions.require(ifMatch, RESOURCE, id, complaint.version());
        if (!complaint.state().allows(action)) {
            throw notNow(complaint);
        }
        return complaint;
    }

    private static RuntimeException notNow(ComplaintCase complaint) {
        List<ComplaintAction> allowed = List.copyOf(complaint.state().allowed());
        String names = allowed.stream().map(ComplaintAction::name).collect(Collectors.joining(", "));
        return ComplaintProblem.COMPLAINT_STATE
                .because(complaint.state(), names)
                .with("state", complaint.state())
                .with("allowed", allowed);
    }

    private ComplaintCase took(
            ComplaintCase before, ComplaintCase after, Instant at, @Nullable String message, @Nullable String note) {
        repository.update(after);
        repository.add(List.of(new Transition(
                after.id(), after.version(), before.state(), after.state(), at, caller.id(), message, note)));
        audit.record(
                "complaint." + after.state().name().toLowerCase(Locale.ROOT),
                RESOURCE,
                after.id(),
                after.version(),
                ComplaintView.of(before),
                ComplaintView.of(after),
                note == null ? message : note);
        return after;
    }
}
