package io.raksa.feedback.complaint.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a complaint reached what it has reached, the last time it did. */
public record Milestones(
        Instant openedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant assessedAt,
        @Nullable Instant investigatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {

    /** A complaint that was just opened. */
    public static Milestones opened(Instant at) {
        return new Milestones(at, null, null, null, null, null);
    }

    Milestones acknowledged(Instant at) {
        return new Milestones(openedAt, at, assessedAt, investigatedAt, resolvedAt, closedAt);
    }

    Milestones assessed(Instant at) {
        return new Milestones(openedAt, acknowledgedAt, at, investigatedAt, resolvedAt, closedAt);
    }

    Milestones investigated(Instant at) {
        return new Milestones(openedAt, acknowledgedAt, assessedAt, at, resolvedAt, closedAt);
    }

    Milestones resolved(Instant at) {
        return new Milestones(openedAt, acknowledgedAt, assessedAt, investigatedAt, at, closedAt);
    }

    Milestones closed(Instant at) {
        return new Milestones(openedAt, acknowledgedAt, assessedAt, investigatedAt, resolvedAt, at);
    }

    /** Reopened: it is neither resolved nor closed any more. */
    Milestones reopened() {
        return new Milestones(openedAt, acknowledgedAt, assessedAt, investigatedAt, null, null);
    }
}
