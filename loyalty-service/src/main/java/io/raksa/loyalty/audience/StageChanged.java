package io.raksa.loyalty.audience;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer stands at another stage.
 *
 * @param to null where the customer has none any more
 */
@FactType("customer.lifecycle.stage-changed.v1")
record StageChanged(UUID customerId, @Nullable String to, Instant at) {}
