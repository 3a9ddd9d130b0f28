package io.raksa.loyalty.care;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint goes on by itself again. */
@FactType("feedback.complaint.unmerged.v1")
record ComplaintUnmerged(UUID complaintId, @Nullable UUID customerId, Instant unmergedAt) {}
