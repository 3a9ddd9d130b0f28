package io.raksa.loyalty.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A lot whose end was put off.
 *
 * @param points what is left in it
 */
public record ExtendedLot(UUID lotId, long points, Instant before, Instant after) {}
