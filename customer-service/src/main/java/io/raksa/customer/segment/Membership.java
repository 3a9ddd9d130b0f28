package io.raksa.customer.segment;

import java.util.UUID;

/** A customer belongs to a segment, by the rule that decided. */
record Membership(UUID segmentId, UUID customerId, long rule) {}
