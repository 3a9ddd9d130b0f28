package io.raksa.feedback.macro;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A macro, as it is kept. What is null is not done.
 *
 * @param team whose cases it is for; null for all
 * @param toCustomer what is written to the customer
 * @param note what is written for colleagues
 * @param assignTo the team that has the case from then on
 * @param pause whether staff wait for the customer from then on
 */
record Macro(
        UUID id,
        long version,
        String name,
        @Nullable String team,
        @Nullable Words toCustomer,
        @Nullable Words note,
        @Nullable String assignTo,
        @Nullable Category category,
        @Nullable Severity severity,
        boolean pause,
        boolean active,
        Instant changedAt) {

    static Macro of(UUID id, long version, MacroRequest request, Instant at) {
        return new Macro(
                id,
                version,
                request.name(),
                request.team(),
                request.toCustomer(),
                request.note(),
                request.assignTo(),
                request.category(),
                request.severity(),
                request.pause(),
                request.active(),
                at);
    }
}
