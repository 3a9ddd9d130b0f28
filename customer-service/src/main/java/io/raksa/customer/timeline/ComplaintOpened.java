package io.raksa.customer.timeline;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody complained. */
@FactType("feedback.complaint.opened.v1")
record ComplaintOpened(
        UUID complaintId, @Nullable UUID customerId, String category, String severity, Instant openedAt) {}
