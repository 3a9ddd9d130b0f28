package io.raksa.feedback.recovery;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** Points were posted in the loyalty ledger; what matters here are compensations that a remedy caused. */
@FactType("loyalty.points.posted.v1")
record PointsPosted(UUID postingId, String kind, Cause cause, Instant postedAt) {

    /** What they were posted for. */
    record Cause(String type, UUID id) {}
}
