package io.raksa.feedback.recovery;

import io.raksa.platform.event.FactType;
import java.util.UUID;

/**
 * Loyalty has settled a remedy that was withdrawn.
 *
 * @param points that it took back
 * @param shortfall points that had been spent
 */
@FactType("loyalty.compensation.reversed.v1")
record CompensationReversed(UUID remedyId, int points, int shortfall) {}
