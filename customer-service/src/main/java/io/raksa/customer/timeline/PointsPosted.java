package io.raksa.customer.timeline;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A customer's points changed. */
@FactType("loyalty.points.posted.v1")
record PointsPosted(
        UUID postingId, UUID customerId, String kind, long points, Cause cause, long balanceAfter, Instant postedAt) {

    /** What the points are for. */
    record Cause(String type, String id) {}
}
