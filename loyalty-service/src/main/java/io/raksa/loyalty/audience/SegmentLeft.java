package io.raksa.loyalty.audience;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A customer belongs to a segment no more. */
@FactType("customer.segment.left.v1")
record SegmentLeft(UUID segmentId, UUID customerId, Instant at) {}
