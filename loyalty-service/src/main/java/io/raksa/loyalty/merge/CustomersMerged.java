package io.raksa.loyalty.merge;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** Two records are one customer from now on. */
@FactType("customer.customer.merged.v1")
record CustomersMerged(UUID mergeId, UUID survivorId, UUID mergedId, Instant mergedAt) {}
