package io.raksa.platform.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one process knows of a destination being down: when to look again, and that one look at a time is enough. */
class Outage {

    private final Backoff pauses;
    private int looks;
    private long lookAgainAt;

    Outage(Backoff pauses) {
        this.pauses = pauses;
    }

    /** The destination could not be reached. Those who were under way together count once. */
    synchronized void met(@Nullable Duration retryAfter) {
        if (looks == 0 || remainingNanos() <= 0) {
            looks++;
            lookAgainAt = System.nanoTime() + pauses.after(looks, retryAfter).toNanos();
        }
    }

    /** The destination answered. */
    synchronized void over() {
        looks = 0;
    }

    synchronized boolean isOn() {
        return looks > 0;
    }

    /** How long to leave the destination alone; zero or less when it may be looked at. */
    synchronized Duration pause() {
        return looks == 0 ? Duration.ZERO : Duration.ofNanos(remainingNanos());
    }

    private long remainingNanos() {
        return lookAgainAt - System.nanoTime();
    }
}
