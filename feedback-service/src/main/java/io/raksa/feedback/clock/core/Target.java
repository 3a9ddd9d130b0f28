package io.raksa.feedback.clock.core;

import io.raksa.platform.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;

/** How much working time a policy allows, by which calendar. */
public record Target(Duration time, BusinessCalendar calendar) {

    public Target {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a target is longer than nothing: " + time);
        }
    }

    /** When it is used up if it runs on from then. */
    public Instant after(Instant start) {
        return calendar.plus(start, time);
    }

    /** That much of it: 50 is half, 150 is half as much again. */
    Target percent(int percent) {
        return new Target(time.multipliedBy(percent).dividedBy(100), calendar);
    }
}
