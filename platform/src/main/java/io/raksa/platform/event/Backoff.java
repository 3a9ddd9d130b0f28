package io.raksa.platform.event;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait after failures: doubling from the first wait to the longest, shortened at random by up to a half so that those who
 * failed together do not come back together.
 */
record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /**
     * The wait after the given number of failures in a row (1 or more).
     *
     * @param asked what the other side asked for (Retry-After): never less than that, but never more than the longest wait
     */
    Duration after(int failures, @Nullable Duration asked) {
        Duration wait = jittered(ceiling(failures));
        return asked == null || asked.compareTo(wait) < 0 ? wait : shorter(asked, longest);
    }

    private Duration ceiling(int failures) {
        int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
        return shorter(first.multipliedBy(1L << doublings), longest);
    }

    private static Duration jittered(Duration ceiling) {
        long half = ceiling.toNanos() / 2;
        return Duration.ofNanos(half + ThreadLocalRandom.current().nextLong(half + 1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
