package io.raksa.loyalty.care;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint goes on with another one. */
@FactType("feedback.complaint.merged.v1")
record ComplaintMerged(UUID complaintId, @Nullable UUID customerId, Instant mergedAt) {}
