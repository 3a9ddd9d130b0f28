package io.raksa.loyalty.merge;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A merge was taken back: the two are two customers again. */
@FactType("customer.customer.unmerged.v1")
record CustomersUnmerged(UUID mergeId, UUID survivorId, UUID mergedId, Instant undoneAt) {}
