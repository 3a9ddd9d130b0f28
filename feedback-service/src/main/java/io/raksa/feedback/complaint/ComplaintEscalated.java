package io.raksa.feedback.complaint;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It was passed to somebody higher. */
@FactType("feedback.complaint.escalated.v1")
record ComplaintEscalated(UUID complaintId, @Nullable UUID customerId, int escalations, Instant escalatedAt) {}
