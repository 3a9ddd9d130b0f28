package io.raksa.gateway.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner wants to be told, of what, and how it goes.
 *
 * @param disabled why it is not called; null where it is
 * @param failingSince when the first of the latest failures was; null where the last attempt went well
 * @param waiting how many messages have still to be delivered
 */
record Endpoint(
        UUID id,
        UUID partnerId,
        String url,
        List<String> types,
        @Nullable String description,
        Instant createdAt,
        long version,
        @Nullable DisabledBecause disabled,
        @Nullable Instant failingSince,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        @Nullable String lastFailure,
        long waiting) {

    /** How it goes, in one word. */
    enum Health {
        HEALTHY,
        FAILING,
        DISABLED
    }

    Health health() {
        if (disabled != null) {
            return Health.DISABLED;
        }
        return failingSince == null ? Health.HEALTHY : Health.FAILING;
    }
}
