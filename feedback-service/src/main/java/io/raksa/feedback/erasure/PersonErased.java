package io.raksa.feedback.erasure;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** Nothing personal is held here any more. */
@FactType("feedback.erasure.done.v1")
record PersonErased(UUID erasureId, Instant at) {}
