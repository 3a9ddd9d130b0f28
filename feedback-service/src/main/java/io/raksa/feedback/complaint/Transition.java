package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.ComplaintAction;
import io.raksa.feedback.complaint.core.ComplaintState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that a complaint took.
 *
 * @param version the complaint's version that it made
 * @param action what was done; null for the first
 * @param from null for the first
 * @param actor who took it
 * @param message what the customer was told with it
 * @param note what was written down for colleagues
 */
public record Transition(
        UUID complaintId,
        long version,
        @Nullable ComplaintAction action,
        @Nullable ComplaintState from,
        ComplaintState to,
        Instant at,
        String actor,
        @Nullable String message,
        @Nullable String note) {}
