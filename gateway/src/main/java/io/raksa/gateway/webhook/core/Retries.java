package io.raksa.gateway.webhook.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When a message that did not arrive is sent again: ten attempts in 75 hours and 35 minutes, as Standard Webhooks proposes. */
public final class Retries {

    /** The wait after each failed attempt but the last. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** The most by which a wait is made longer at random, so that messages that failed together do not come back together. */
    private static final double MOST_JITTER = 0.1;

    /** A receiver may ask to be left alone for as long as the longest wait, and no longer. */
    private static final Duration LONGEST_ASKED = WAITS.getLast();

    private Retries() {}

    /**
     * How long to wait after failed attempts.
     *
     * @param failures attempts that failed so far, 1 or more
     * @param asked what the receiver asked for (Retry-After): never less than that, within reason
     * @return empty after the last attempt
     */
    public static Optional<Duration> after(int failures, @Nullable Duration asked, RandomGenerator random) {
        return failures > WAITS.size()
                ? Optional.empty()
                : Optional.of(longer(jittered(WAITS.get(failures - 1), random), asked));
    }

    private static Duration jittered(Duration wait, RandomGenerator random) {
        return wait.plusMillis((long) (wait.toMillis() * MOST_JITTER * random.nextDouble()));
    }

    private static Duration longer(Duration wait, @Nullable Duration asked) {
        if (asked == null || asked.compareTo(wait) <= 0) {
            return wait;
        }
        return asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
    }
}
