package io.raksa.feedback.clock.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one clock shows.
 *
 * @param round counts the times it began anew, from 1
 * @param begunAt when the present round began
 * @param dueAt by when what it asks for is, or was, to be done; null where nobody promised it
 * @param metAt when it was done; null while it is owed
 */
public record Reading(
        ClockKind kind,
        ClockState state,
        int round,
        Instant begunAt,
        @Nullable Instant dueAt,
        @Nullable Instant metAt) {

    /** Whether it was, or at this instant is, done too late. */
    public boolean isLate(Instant now) {
        return dueAt != null && (metAt == null ? state.isOpen() && now.isAfter(dueAt) : metAt.isAfter(dueAt));
    }
}
