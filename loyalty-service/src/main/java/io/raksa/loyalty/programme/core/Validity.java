package io.raksa.loyalty.programme.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;

/** How long points live. Ends are midnights of the business time zone, so that a whole last day is good. */
public sealed interface Validity {

    /** When points end that never do: far behind every real date, and in the range of all that reads it. */
    Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The instant from which points that became available at {@code start} are gone. */
    Instant endOf(Instant start, ZoneId zone);

    /** So many months, to the end of the calendar month in which they get this old. */
    static Validity ofMonths(int months) {
        return new Rolling(months, Unit.MONTHS, Rounding.MONTH);
    }

    /** In what the age of points is counted. */
    enum Unit {
        DAYS,
        MONTHS;

        /** The day on which something of {@code day} is so old; 31 January and a month is the last of February. */
        LocalDate later(LocalDate day, int count) {
            return this == DAYS ? day.plusDays(count) : day.plusMonths(count);
        }
    }

    /**
     * From the day on which they became available.
     *
     * @param count at least 1
     * @param endOf the day, month, quarter or year, of that age, at whose end they are gone
     */
    record Rolling(int count, Unit unit, Rounding endOf) implements Validity {

        @Override
        public Instant endOf(Instant start, ZoneId zone) {
            return midnightAfter(endOf.lastDay(unit.later(start.atZone(zone).toLocalDate(), count)), zone);
        }
    }

    /**
     * All of them at the end of one day of the year.
     *
     * @param day 29 February is the 28th in other years
     * @param atLeastMonths those that would not live so long end a year later
     */
    record Calendar(MonthDay day, int atLeastMonths) implements Validity {

        @Override
        public Instant endOf(Instant start, ZoneId zone) {
            LocalDate first = start.atZone(zone).toLocalDate().plusMonths(atLeastMonths);
            LocalDate thisYear = day.atYear(first.getYear());
            LocalDate last = thisYear.isBefore(first) ? day.atYear(first.getYear() + 1) : thisYear;
            return midnightAfter(last, zone);
        }
    }

    /**
     * All of them so long after the member last bought or spent; doing so puts the end of all of them off.
     *
     * @param count at least 1
     * @param endOf see {@link Rolling}
     */
    record Inactivity(int count, Unit unit, Rounding endOf) implements Validity {

        @Override
        public Instant endOf(Instant start, ZoneId zone) {
            return new Rolling(count, unit, endOf).endOf(start, zone);
        }
    }

    /** They do not end. */
    record Unlimited() implements Validity {

        @Override
        public Instant endOf(Instant start, ZoneId zone) {
            return NEVER;
        }
    }

    private static Instant midnightAfter(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
