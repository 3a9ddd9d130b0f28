package io.raksa.platform.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** An event that came in, however it travelled; its data not yet read. */
record ReceivedEvent(String id, String source, String type, UUID subject, Instant time, ObjectNode data) {

    <T extends Record> FactEnvelope<T> with(T fact) {
        return new FactEnvelope<>(id, source, type, subject, time, fact);
    }
}
