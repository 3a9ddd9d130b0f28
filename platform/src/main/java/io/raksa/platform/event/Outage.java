package io.raksa.platform.event;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one process knows of a destination being down: when to look again, and that one look at a time is enough. */
class Outage {

    private final Backoff pauses;
    private final Set<UUID> unclearAbout = new HashSet<>();
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

    /**
     * The destination did not take an event, for a reason that may be the event's or its own.
     *
     * @return whether it is its own: it was the same with another subject, and it took or refused nothing in between
     */
    synchronized boolean suspected(UUID subject) {
        if (unclearAbout.size() < 2) {
            unclearAbout.add(subject);
        }
        return unclearAbout.size() == 2;
    }

    /** The destination answered. */
    synchronized void over() {
        looks = 0;
        unclearAbout.clear();
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
