package io.raksa.feedback.recovery;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** The points of a remedy are on the customer's account. */
@FactType("loyalty.compensation.posted.v1")
record CompensationPosted(UUID postingId, UUID remedyId, Instant postedAt) {}
