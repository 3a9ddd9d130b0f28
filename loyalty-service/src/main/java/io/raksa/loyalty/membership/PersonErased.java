package io.raksa.loyalty.membership;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** Nothing here leads to the person any more. */
@FactType("loyalty.erasure.done.v1")
record PersonErased(UUID erasureId, Instant at) {}
