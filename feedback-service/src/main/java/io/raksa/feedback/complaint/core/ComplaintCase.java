package io.raksa.feedback.complaint.core;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint and how far it is. Each step gives the case as it is afterwards; a step that {@link #allowed} does not name is an
 * {@link IllegalStateException}.
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
        Handling handling,
        Milestones milestones) {

    public static ComplaintCase open(
            UUID id, UUID feedbackId, @Nullable UUID customerId, Assessment asReported, Instant at) {
        return new ComplaintCase(
                id,
                1,
                feedbackId,
                customerId,
                ComplaintState.RECEIVED,
                asReported,
                null,
                Handling.NEW,
                Milestones.opened(at));
    }

    /** Whom what happens to it is about: the customer, or the complaint itself where the customer is unknown. */
    public UUID subject() {
        return customerId == null ? id : customerId;
    }

    /** What may be done now, in the order of the work. */
    public Set<ComplaintAction> allowed() {
        if (handling.mergedInto() != null) {
            return EnumSet.of(ComplaintAction.UNMERGE);
        }
        Set<ComplaintAction> allowed = EnumSet.copyOf(state.allowed());
        if (state.isOpen()) {
            allowed.addAll(EnumSet.of(
                    ComplaintAction.ASSIGN, ComplaintAction.ESCALATE, ComplaintAction.MERGE, ComplaintAction.SPLIT));
            if (handling.waiting()) {
                allowed.add(ComplaintAction.RESUME);
            } else if (state != ComplaintState.RECEIVED) {
                allowed.add(ComplaintAction.PAUSE);
            }
        }
        return Collections.unmodifiableSet(allowed);
    }

    public boolean allows(ComplaintAction action) {
        return allowed().contains(action);
    }

    public ComplaintCase acknowledge(Instant at) {
        return after(ComplaintAction.ACKNOWLEDGE, assessment, outcome, handling, milestones.acknowledged(at));
    }

    public ComplaintCase assess(Assessment judged, Instant at) {
        return after(ComplaintAction.ASSESS, judged, outcome, handling, milestones.assessed(at));
    }

    public ComplaintCase investigate(Instant at) {
        return after(ComplaintAction.INVESTIGATE, assessment, outcome, handling, milestones.investigated(at));
    }

    public ComplaintCase resolve(Outcome reached, Instant at) {
        return after(ComplaintAction.RESOLVE, assessment, reached, handling.waiting(false), milestones.resolved(at));
    }

    public ComplaintCase close(Instant at) {
        return after(ComplaintAction.CLOSE, assessment, outcome, handling, milestones.closed(at));
    }

    public ComplaintCase reopen() {
        return after(ComplaintAction.REOPEN, assessment, null, handling, milestones.reopened());
    }

    public ComplaintCase assign(@Nullable String owner, @Nullable String team) {
        return after(ComplaintAction.ASSIGN, handling.assigned(owner, team));
    }

    public ComplaintCase pause() {
        return after(ComplaintAction.PAUSE, handling.waiting(true));
    }

    public ComplaintCase resume() {
        return after(ComplaintAction.RESUME, handling.waiting(false));
    }

    public ComplaintCase escalate(@Nullable String owner, @Nullable String team) {
        return after(ComplaintAction.ESCALATE, handling.escalated(owner, team));
    }

    public ComplaintCase mergeInto(UUID survivor) {
        return after(ComplaintAction.MERGE, handling.mergedInto(survivor));
    }

    public ComplaintCase unmerge() {
        return after(ComplaintAction.UNMERGE, handling.mergedInto(null));
    }

    public ComplaintCase split() {
        return after(ComplaintAction.SPLIT, handling);
    }

    /** A second problem of it as a case of its own, which came in when this one did. */
    public ComplaintCase takenOut(UUID newId, Assessment second) {
        return new ComplaintCase(
                newId,
                1,
                feedbackId,
                customerId,
                ComplaintState.RECEIVED,
                second,
                null,
                Handling.NEW.takenOutOf(id),
                Milestones.opened(milestones.openedAt()));
    }

    /** The same case, now known to be this customer's. */
    public ComplaintCase claimedBy(UUID customer) {
        if (customerId != null) {
            throw new IllegalStateException("A complaint of a known customer cannot be claimed");
        }
        return new ComplaintCase(
                id, version + 1, feedbackId, customer, state, assessment, outcome, handling, milestones);
    }

    private ComplaintCase after(ComplaintAction action, Handling handled) {
        return after(action, assessment, outcome, handled, milestones);
    }

    private ComplaintCase after(
            ComplaintAction action,
            Assessment judged,
            @Nullable Outcome reached,
            Handling handled,
            Milestones reachedWhen) {
        if (!allows(action)) {
            throw new IllegalStateException("A complaint that is " + state + " does not allow " + action);
        }
        return new ComplaintCase(
                id, version + 1, feedbackId, customerId, action.leadsTo(state), judged, reached, handled, reachedWhen);
    }
}
