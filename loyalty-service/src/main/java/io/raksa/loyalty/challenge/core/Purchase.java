package io.raksa.loyalty.challenge.core;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A purchase as it is now.
 *
 * @param left of its amount, after what was given back of it
 * @param wholly whether nothing of it is left
 */
public record Purchase(Instant at, BigDecimal left, String currency, boolean wholly) {

    boolean isKept() {
        return !wholly;
    }
}
