package io.raksa.customer.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Something that happened with a customer, in figures; the words are {@link Wording}'s. */
record TimelineEntry(UUID id, Instant at, TimelineKind kind, ReferenceView reference, Map<String, Object> data) {}
