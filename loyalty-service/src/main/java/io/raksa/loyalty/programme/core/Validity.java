package io.raksa.loyalty.programme.core;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * How long points live: to the end of the calendar month in which they get this old.
 *
 * @param months at least 1
 */
public record Validity(int months) {

    /** The instant from which points that became available at {@code start} are gone: midnight after the month's last day. */
    public Instant endOf(Instant start, ZoneId zone) {
        return YearMonth.from(start.atZone(zone))
                .plusMonths(months + 1L)
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
