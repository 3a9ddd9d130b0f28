package io.raksa.loyalty.merge.core;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership among those of records that merges connect.
 *
 * @param record to which it came
 * @param profile to which that leads now
 * @param mergedInto the membership that goes on with it so far; null where it goes on itself
 */
public record Membership(
        UUID id,
        UUID record,
        UUID profile,
        String programme,
        Instant enrolledAt,
        @Nullable UUID mergedInto) {}
