package io.raksa.loyalty.ledger;

import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A member's points changed. */
@FactType("loyalty.points.posted.v1")
record PointsPosted(
        UUID postingId,
        UUID memberId,
        UUID customerId,
        PostingKind kind,
        long points,
        Cause cause,
        long balanceAfter,
        Instant postedAt) {

    static PointsPosted of(Posted posting) {
        return new PointsPosted(
                posting.id(),
                posting.memberId(),
                posting.customerId(),
                posting.kind(),
                posting.points(),
                posting.cause(),
                posting.balanceAfter(),
                posting.at());
    }
}
