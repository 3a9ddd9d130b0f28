package io.raksa.loyalty.ending.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Points that end together.
 *
 * @param at the instant from which they are gone
 */
public record Ending(Instant at, long points) {

    /** The last day on which they can be spent: midnight belongs to the day before. */
    public LocalDate lastDay(ZoneId zone) {
        return at.minusNanos(1).atZone(zone).toLocalDate();
    }
}
