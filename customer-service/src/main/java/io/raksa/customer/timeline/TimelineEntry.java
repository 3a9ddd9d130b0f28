package io.raksa.customer.timeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** Something that happened with a customer, in figures; the words are {@link Wording}'s. */
record TimelineEntry(UUID id, Instant at, TimelineKind kind, ReferenceView reference, ObjectNode data) {}
