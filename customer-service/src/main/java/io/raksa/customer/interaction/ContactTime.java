package io.raksa.customer.interaction;

import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When something happened, as far as it can be. */
@ApplicationScoped
class ContactTime {

    /** Clocks are not quite right. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final Clock clock;
    private final BusinessTime time;

    ContactTime(Clock clock, BusinessTime time) {
        this.clock = clock;
        this.time = time;
    }

    Instant now() {
        return clock.instant();
    }

    /** The instant as it is kept; refuses (400) one that cannot be. */
    Instant read(Instant told, String pointer) {
        Instant at = told.truncatedTo(ChronoUnit.MICROS);
        if (at.isBefore(EARLIEST) || at.isAfter(now().plus(CLOCKS_DIFFER))) {
            throw InteractionProblem.CONTACT_TIME_IMPLAUSIBLE.because().at(pointer);
        }
        return at;
    }

    /** When a day begins. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(time.timeZone()).toInstant();
    }

    /** The day, in the business time zone. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, time.timeZone());
    }
}
