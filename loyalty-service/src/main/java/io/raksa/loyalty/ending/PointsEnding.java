package io.raksa.loyalty.ending;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/**
 * Points of a member end soon.
 *
 * @param points how many there were when it was told
 * @param endsAt the instant from which they are gone
 * @param daysBefore it is so many days until then, or fewer
 */
@FactType("loyalty.points.ending.v1")
record PointsEnding(UUID memberId, UUID customerId, long points, Instant endsAt, int daysBefore) {}
