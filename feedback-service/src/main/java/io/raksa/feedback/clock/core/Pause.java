package io.raksa.feedback.clock.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which staff said that they wait for the customer.
 *
 * @param to when it ended; null while it lasts
 * @param endedBy what ended it; null while it lasts
 * @param unanswered whether the customer had written and waited for us: such a pause holds no clock
 */
public record Pause(Instant from, @Nullable Instant to, Happening.@Nullable Kind endedBy, boolean unanswered) {

    Pause endedAt(Instant at, Happening.Kind by) {
        return new Pause(from, at, by, unanswered);
    }
}
