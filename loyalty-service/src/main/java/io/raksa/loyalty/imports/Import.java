package io.raksa.loyalty.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is kept.
 *
 * @param upload its file; null until there is one
 */
record Import(
        UUID id,
        long version,
        ImportRequest plan,
        ImportState state,
        @Nullable UUID upload,
        long linesDone,
        long created,
        long unchanged,
        long refused,
        Instant askedAt) {

    static Import of(UUID id, ImportRequest plan, Instant now) {
        return new Import(id, 1, plan, ImportState.AWAITING_FILE, null, 0, 0, 0, 0, now);
    }
}
