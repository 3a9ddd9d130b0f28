package io.raksa.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact as it arrived.
 *
 * @param id the event's id, unique within its source
 * @param source who told it, {@code urn:raksa:customer-service}
 * @param type the full type, {@code io.raksa....}
 * @param subject whom or what it is about; order is kept within it
 * @param time when it happened
 */
public record FactEnvelope<T extends Record>(
        String id, String source, String type, UUID subject, Instant time, T fact) {}
