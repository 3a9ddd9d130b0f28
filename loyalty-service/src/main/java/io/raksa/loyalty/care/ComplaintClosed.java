package io.raksa.loyalty.care;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint has come to its end. */
@FactType("feedback.complaint.closed.v1")
record ComplaintClosed(UUID complaintId, @Nullable UUID customerId, Instant closedAt) {}
