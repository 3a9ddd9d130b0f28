package io.raksa.customer.lifecycle;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** An advocate had a bad experience. */
@FactType("customer.advocate.let-down.v1")
record AdvocateLetDown(UUID customerId, AdvocateAlarm.Cause cause, UUID referenceId, Instant at) {}
