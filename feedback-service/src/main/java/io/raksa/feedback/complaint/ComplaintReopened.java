package io.raksa.feedback.complaint;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The resolution is taken back: the complaint is being worked on again. */
@FactType("feedback.complaint.reopened.v1")
record ComplaintReopened(UUID complaintId, @Nullable UUID customerId, Instant reopenedAt) {}
