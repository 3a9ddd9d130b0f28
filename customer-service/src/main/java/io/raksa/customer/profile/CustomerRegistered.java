package io.raksa.customer.profile;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A customer is known from now on. */
@FactType("customer.customer.registered.v1")
record CustomerRegistered(UUID customerId, Instant registeredAt) {}
