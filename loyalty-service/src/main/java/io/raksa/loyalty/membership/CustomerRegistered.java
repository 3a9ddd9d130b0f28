package io.raksa.loyalty.membership;

import io.raksa.platform.event.FactType;
import java.util.UUID;

/** Customer-service knows a new customer. */
@FactType("customer.customer.registered.v1")
record CustomerRegistered(UUID customerId) {}
