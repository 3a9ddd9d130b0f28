package io.raksa.customer.segment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A segment as it is kept.
 *
 * @param rule counts the conditions it had
 * @param archived whether it has ended; it has no members then
 */
record Segment(
        UUID id,
        long version,
        String name,
        @Nullable String description,
        String condition,
        long rule,
        boolean archived,
        Instant createdAt) {

    static Segment of(UUID id, CreateSegmentRequest request, Instant now) {
        return new Segment(id, 1, request.name(), request.description(), request.condition(), 1, false, now);
    }

    Segment changed(ChangeSegmentRequest change) {
        String newCondition = change.condition() == null ? condition : change.condition();
        return new Segment(
                id,
                version + 1,
                change.name() == null ? name : change.name(),
                change.description() == null ? description : change.description(),
                newCondition,
                newCondition.equals(condition) ? rule : rule + 1,
                archived,
                createdAt);
    }

    Segment ended() {
        return new Segment(id, version + 1, name, description, condition, rule, true, createdAt);
    }
}
