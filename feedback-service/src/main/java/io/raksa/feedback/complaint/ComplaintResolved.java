package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.Outcome;
import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer was told what we do about the complaint. */
@FactType("feedback.complaint.resolved.v1")
record ComplaintResolved(UUID complaintId, @Nullable UUID customerId, Outcome outcome, Instant resolvedAt) {}
