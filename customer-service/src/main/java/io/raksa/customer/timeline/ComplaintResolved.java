package io.raksa.customer.timeline;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint is resolved. */
@FactType("feedback.complaint.resolved.v1")
record ComplaintResolved(UUID complaintId, @Nullable UUID customerId, String outcome, Instant resolvedAt) {}
