package io.raksa.gateway.quota;

import io.raksa.gateway.partner.Quota;
import java.time.Instant;

/** What a quota is for: minutes of the clock and days of UTC. */
enum Period {
    MINUTE(60) {
        @Override
        int limit(Quota quota) {
            return quota.perMinute();
        }
    },
    DAY(86_400) {
        @Override
        int limit(Quota quota) {
            return quota.perDay();
        }
    };

    private final int seconds;

    Period(int seconds) {
        this.seconds = seconds;
    }

    abstract int limit(Quota quota);

    int seconds() {
        return seconds;
    }

    /** When the one that runs at an instant began. */
    Instant startAt(Instant instant) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
    }

    /** Seconds from an instant until the next one begins, at least 1. */
    long secondsLeft(Instant instant) {
        return startAt(instant).getEpochSecond() + seconds - instant.getEpochSecond();
    }
}
