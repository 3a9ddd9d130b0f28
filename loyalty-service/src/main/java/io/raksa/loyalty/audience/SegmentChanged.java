package io.raksa.loyalty.audience;

import java.util.UUID;

/** A customer entered or left a segment; told within this service, in the transaction that keeps it. */
public record SegmentChanged(UUID customerId) {}
