package io.raksa.customer.duplicate;

import io.raksa.customer.duplicate.core.Likeness;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records that are probably one customer.
 *
 * @param score in thousandths
 */
record Duplicate(
        UUID id,
        Side first,
        Side second,
        DuplicateState state,
        int score,
        List<Likeness> likenesses,
        Instant foundAt,
        @Nullable Dismissal dismissal) {

    /** One of the two, as it is now. */
    record Side(
            UUID recordId,
            UUID profileId,
            String displayName,
            @Nullable String nameEn,
            Instant registeredAt) {}

    /** That somebody decided that they are two. */
    record Dismissal(Instant at, String by, @Nullable String reason) {}
}
