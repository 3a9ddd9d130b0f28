package io.raksa.feedback.complaint;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It goes on by itself again. */
@FactType("feedback.complaint.unmerged.v1")
record ComplaintUnmerged(UUID complaintId, @Nullable UUID customerId, UUID from, Instant unmergedAt) {}
