package io.raksa.gateway.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something changed.
 *
 * @param id its place in the order in which everybody is told
 * @param type the event that told it, without {@code io.raksa.}
 */
record LiveEvent(
        long id,
        String type,
        LiveKind kind,
        @Nullable UUID caseId,
        @Nullable UUID customerId,
        Instant at) {}
