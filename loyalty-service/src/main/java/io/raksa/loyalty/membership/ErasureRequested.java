package io.raksa.loyalty.membership;

import io.raksa.platform.event.FactType;
import java.util.UUID;

/** A person is to be erased in every service. */
@FactType("customer.erasure.requested.v1")
record ErasureRequested(UUID erasureId, UUID customerId) {}
