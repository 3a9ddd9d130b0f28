package io.raksa.loyalty.care;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint goes on after all. */
@FactType("feedback.complaint.reopened.v1")
record ComplaintReopened(UUID complaintId, @Nullable UUID customerId, Instant reopenedAt) {}
