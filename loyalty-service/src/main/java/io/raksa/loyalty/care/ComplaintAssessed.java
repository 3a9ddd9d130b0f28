package io.raksa.loyalty.care;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A complaint was judged, or judged anew. */
@FactType("feedback.complaint.assessed.v1")
record ComplaintAssessed(UUID complaintId, Severity severity, Instant assessedAt) {}
