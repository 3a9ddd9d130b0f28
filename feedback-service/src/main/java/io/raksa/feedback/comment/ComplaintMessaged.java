package io.raksa.feedback.comment;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer or staff wrote to the other; the words themselves are in the case only. */
@FactType("feedback.complaint.messaged.v1")
record ComplaintMessaged(UUID complaintId, @Nullable UUID customerId, CommentKind kind, Instant at) {}
