package io.raksa.customer.timeline;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody told us something. */
@FactType("feedback.feedback.received.v1")
record FeedbackReceived(UUID feedbackId, @Nullable UUID customerId, String kind, String channel, Instant receivedAt) {}
