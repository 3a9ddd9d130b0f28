package io.raksa.feedback.complaint;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another case goes on with it. */
@FactType("feedback.complaint.merged.v1")
record ComplaintMerged(UUID complaintId, @Nullable UUID customerId, UUID into, Instant mergedAt) {}
