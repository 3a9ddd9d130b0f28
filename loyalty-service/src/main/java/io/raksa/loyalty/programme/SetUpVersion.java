package io.raksa.loyalty.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a part of a programme's set-up.
 *
 * @param part which part, {@code EARN_RATE}
 * @param name which of several such parts, a currency; empty where there is one
 * @param by who made it; null for what was there from the start
 * @param at when it was made; {@link Instant#EPOCH} for what was there from the start
 * @param effectiveFrom from when on it is in force
 * @param setUp the whole of it, as clients see it
 */
public record SetUpVersion(
        String part, String name, long version, @Nullable String by, Instant at, Instant effectiveFrom, Object setUp) {}
