package io.raksa.feedback.complaint.core;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint and how far it is. Each step gives the case as it is afterwards; a step that {@link ComplaintState#allowed} does not name
 * is an {@link IllegalStateException}.
 *
 * @param version counts the steps, from 1
 * @param feedbackId the feedback that opened it
 * @param customerId who complained, where that is known
 * @param outcome what the customer got; only while it is resolved or closed
 */
public record ComplaintCase(
        UUID id,
        long version,
        UUID feedbackId,
        @Nullable UUID customerId,
        ComplaintState state,
        Assessment assessment,
        @Nullable Outcome outcome,
        Milestones milestones) {

    public static ComplaintCase open(
            UUID id, UUID feedbackId, @Nullable UUID customerId, Assessment asReported, Instant at) {
        return new ComplaintCase(
                id, 1, feedbackId, customerId, ComplaintState.RECEIVED, asReported, null, Milestones.opened(at));
    }

    /** Whom what happens to it is about: the customer, or the complaint itself where the customer is unknown. */
    public UUID subject() {
        return customerId == null ? id : customerId;
    }

    public ComplaintCase acknowledge(Instant at) {
        return after(ComplaintAction.ACKNOWLEDGE, assessment, outcome, milestones.acknowledged(at));
    }

    public ComplaintCase assess(Assessment judged, Instant at) {
        return after(ComplaintAction.ASSESS, judged, outcome, milestones.assessed(at));
    }

    public ComplaintCase investigate(Instant at) {
        return after(ComplaintAction.INVESTIGATE, assessment, outcome, milestones.investigated(at));
    }

    public ComplaintCase resolve(Outcome reached, Instant at) {
        return after(ComplaintAction.RESOLVE, assessment, reached, milestones.resolved(at));
    }

    public ComplaintCase close(Instant at) {
        return after(ComplaintAction.CLOSE, assessment, outcome, milestones.closed(at));
    }

    public ComplaintCase reopen() {
        return after(ComplaintAction.REOPEN, assessment, null, milestones.reopened());
    }

    private ComplaintCase after(
            ComplaintAction action, Assessment judged, @Nullable Outcome reached, Milestones reachedWhen) {
        if (!state.allows(action)) {
            throw new IllegalStateException("A complaint that is " + state + " does not allow " + action);
        }
        return new ComplaintCase(
                id, version + 1, feedbackId, customerId, action.leadsTo(), judged, reached, reachedWhen);
    }
}
