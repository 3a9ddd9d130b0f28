package io.raksa.loyalty.merge.core;

import java.time.Instant;
import java.util.UUID;

/** A merge that stands: from then on the merged record leads to the survivor, which was a profile then. */
public record Merge(UUID id, UUID survivorId, UUID mergedId, Instant at) {}
