package io.raksa.customer.erasure;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** The loyalty service holds nothing personal of somebody any more. */
@FactType("loyalty.erasure.done.v1")
record LoyaltyErased(UUID erasureId, Instant at) {}
