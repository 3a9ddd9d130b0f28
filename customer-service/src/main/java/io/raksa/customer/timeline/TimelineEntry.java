package io.raksa.customer.timeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Something that happened with a customer, in figures; the words are {@link Wording}'s. */
record TimelineEntry(UUID id, Instant at, TimelineKind kind, ReferenceView reference, Map<String, Object> data) {

    private static final String SIGNAL = "signal";

    /** As the customer may see it: without what staff thought they noticed. */
    TimelineEntry withoutWhatStaffNoticed() {
        if (!data.containsKey(SIGNAL)) {
            return this;
        }
        Map<String, Object> plain = new LinkedHashMap<>(data);
        plain.remove(SIGNAL);
        return new TimelineEntry(id, at, kind, reference, plain);
    }
}
