package io.raksa.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock of a service; nothing else reads the time of day. */
class ClockProducer {

    /** Ticks in microseconds, the resolution PostgreSQL keeps, so that what was stored equals what was answered. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /** Not a config mapping: one for the prefix {@code raksa} would claim every other setting under it. */
    @Produces
    @Singleton
    BusinessTime businessTime(@ConfigProperty(name = "raksa.time-zone", defaultValue = "Asia/Bangkok") ZoneId zone) {
        return () -> zone;
    }
}
