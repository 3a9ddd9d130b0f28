package io.raksa.loyalty.tier;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member rose or fell. */
@FactType("loyalty.tier.changed.v1")
record TierChanged(
        UUID memberId,
        UUID customerId,
        @Nullable String before,
        @Nullable String after,
        boolean rose,
        Instant at) {}
