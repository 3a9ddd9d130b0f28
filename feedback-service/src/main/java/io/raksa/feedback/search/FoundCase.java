package io.raksa.feedback.search;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.ComplaintState;
import io.raksa.feedback.complaint.core.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that holds all words that were asked for.
 *
 * @param words all that was said in it, as words are compared
 */
record FoundCase(
        UUID id,
        ComplaintState state,
        Category category,
        Severity severity,
        @Nullable UUID customerId,
        @Nullable String owner,
        @Nullable String team,
        Instant openedAt,
        String words) {}
