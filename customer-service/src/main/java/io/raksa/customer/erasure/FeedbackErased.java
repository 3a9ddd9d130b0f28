package io.raksa.customer.erasure;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** The feedback service holds nothing personal of somebody any more. */
@FactType("feedback.erasure.done.v1")
record FeedbackErased(UUID erasureId, Instant at) {}
