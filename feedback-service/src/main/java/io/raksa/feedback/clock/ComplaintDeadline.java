package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.ClockKind;
import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A share of the time that a complaint may take is used up.
 *
 * @param percent below 100 a warning, from 100 on the promise is broken
 */
@FactType("feedback.complaint.deadline.v1")
record ComplaintDeadline(
        UUID complaintId,
        @Nullable UUID customerId,
        ClockKind clock,
        int round,
        int percent,
        @Nullable Instant dueAt) {}
