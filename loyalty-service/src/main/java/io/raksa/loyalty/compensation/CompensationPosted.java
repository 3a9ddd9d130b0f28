package io.raksa.loyalty.compensation;

import io.raksa.loyalty.ledger.Posted;
import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A remedy has reached the customer's account. */
@FactType("loyalty.compensation.posted.v1")
record CompensationPosted(UUID postingId, UUID customerId, UUID remedyId, long points, Instant postedAt) {

    static CompensationPosted of(Posted posting) {
        return new CompensationPosted(
                posting.id(), posting.customerId(), posting.cause().id(), posting.points(), posting.at());
    }
}
