package io.raksa.feedback.improvement;

import io.raksa.feedback.cause.CauseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is changed so that a cause of complaints goes away.
 *
 * @param causeKind by what the cause is told apart
 * @param cause which
 * @param owner the subject of the token of whoever is to do it
 * @param changedOn the day from which the change holds; null until it does
 */
record Improvement(
        UUID id,
        long version,
        String title,
        CauseKind causeKind,
        String cause,
        String owner,
        LocalDate dueOn,
        ImprovementState state,
        @Nullable LocalDate changedOn,
        Instant createdAt) {

    Improvement done(LocalDate from) {
        return new Improvement(
                id, version + 1, title, causeKind, cause, owner, dueOn, ImprovementState.DONE, from, createdAt);
    }

    Improvement dropped() {
        return new Improvement(
                id, version + 1, title, causeKind, cause, owner, dueOn, ImprovementState.DROPPED, null, createdAt);
    }
}
