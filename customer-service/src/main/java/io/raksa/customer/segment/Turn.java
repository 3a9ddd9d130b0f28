package io.raksa.customer.segment;

import io.raksa.customer.segment.SegmentChangeView.Direction;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A customer enters or leaves a segment. */
record Turn(
        UUID id,
        UUID segmentId,
        UUID customerId,
        Instant at,
        Direction direction,
        long rule,
        Map<String, Object> facts) {

    boolean enters() {
        return direction == Direction.ENTERED;
    }

    /** The fact to be told of it. */
    Record fact() {
        return enters()
                ? new SegmentEntered(segmentId, customerId, rule, at)
                : new SegmentLeft(segmentId, customerId, rule, at);
    }

    SegmentChangeView view() {
        return new SegmentChangeView(id, segmentId, customerId, at, direction, rule, facts);
    }
}
