package io.raksa.loyalty.ledger.core;

import java.time.Instant;
import java.util.UUID;

/**
 * Points of one origin and one end.
 *
 * @param remaining what is left of them
 * @param expiresAt the instant from which they are gone
 */
public record Lot(UUID id, long remaining, Instant expiresAt) {

    boolean isAliveAt(Instant instant) {
        return expiresAt.isAfter(instant);
    }
}
