package io.raksa.loyalty.ledger.core;

import io.raksa.loyalty.programme.core.Availability.Pending;
import java.time.Instant;
import java.util.UUID;

/**
 * Points that were earned and cannot be used yet.
 *
 * @param pending what they wait for
 * @param expiresAt when they end if they become available when they are due
 */
public record PendingLot(UUID id, long points, Pending pending, Instant expiresAt) {}
