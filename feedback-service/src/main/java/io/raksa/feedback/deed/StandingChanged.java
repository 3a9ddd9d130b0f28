package io.raksa.feedback.deed;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A customer stays away, is taken as lost, or came back. */
@FactType("customer.lifecycle.standing-changed.v1")
record StandingChanged(UUID customerId, Standing to, Instant at) {}
