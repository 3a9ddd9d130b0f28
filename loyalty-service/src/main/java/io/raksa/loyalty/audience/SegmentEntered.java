package io.raksa.loyalty.audience;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A customer belongs to a segment from now on. */
@FactType("customer.segment.entered.v1")
record SegmentEntered(UUID segmentId, UUID customerId, Instant at) {}
