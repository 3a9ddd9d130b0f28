package io.raksa.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way out, however it travels.
 *
 * @param position its place among the events of its subject
 * @param type the full type, {@code io.raksa....}
 * @param data the fact as JSON
 * @param traceparent the W3C trace context of the request that caused it
 */
public record OutboxEvent(
        long position,
        UUID id,
        String source,
        String type,
        UUID subject,
        Instant time,
        String data,
        @Nullable String traceparent) {}
