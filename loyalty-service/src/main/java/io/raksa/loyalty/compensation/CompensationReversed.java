package io.raksa.loyalty.compensation;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/**
 * A remedy that was withdrawn is settled.
 *
 * @param points that were taken back
 * @param shortfall points that had been spent or have ended; they stay a cost of the failure
 */
@FactType("loyalty.compensation.reversed.v1")
record CompensationReversed(UUID remedyId, UUID customerId, long points, long shortfall, Instant reversedAt) {}
