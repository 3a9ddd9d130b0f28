package io.raksa.feedback.idea;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** An idea is rewarded in points, since its effect was proven. */
@FactType("feedback.idea.rewarded.v1")
record IdeaRewarded(UUID ideaId, UUID customerId, int points, Instant rewardedAt) {}
