package io.raksa.loyalty.idea;

import io.raksa.platform.event.FactType;
import java.util.UUID;

/** Feedback-service rewards an idea whose effect was proven. */
@FactType("feedback.idea.rewarded.v1")
record IdeaRewarded(UUID ideaId, UUID customerId, long points) {}
