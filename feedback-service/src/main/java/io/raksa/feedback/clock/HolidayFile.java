package io.raksa.feedback.clock;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the holidays out of an iCalendar file. */
@ApplicationScoped
class HolidayFile {

    static final String MEDIA_TYPE = "text/calendar";
    static final int MOST_BYTES = 1 << 20;

    private static final Period BACK = Period.ofYears(1);
    private static final Period AHEAD = Period.ofYears(5);
    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    private static final Set<Frequency> BY_DAY =
            Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    private final Clock clock;

    HolidayFile(Clock clock) {
        this.clock = clock;
    }

    /**
     * The days of its whole-day events.
     *
     * @throws io.raksa.platform.problem.Problem 400 where it is too large, no calendar, or has more days than a calendar may have
     */
    Set<LocalDate> read(InputStream file) {
        Set<LocalDate> days = new TreeSet<>();
        try {
            events(file).forEach(event -> addDays(event, days));
        } catch (DateTimeException noSuchDay) {
            throw unreadable();
        }
        return days;
    }

    private static List<VEvent> events(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            @Nullable
            ICalendar calendar = bytes.length > MOST_BYTES
                    ? null
                    : Biweekly.parse(new String(bytes, StandardCharsets.UTF_8)).first();
            if (calendar == null || calendar.getEvents().isEmpty()) {
                throw unreadable();
            }
            return calendar.getEvents();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private void addDays(VEvent event, Set<LocalDate> days) {
        if (event.getDateStart() == null || event.getDateStart().getValue().hasTime()) {
            return;
        }
        LocalDate first = day(event.getDateStart().getValue());
        long length = event.getDateEnd() == null
                ? 1
                : Math.max(
                        1, ChronoUnit.DAYS.between(first, day(event.getDateEnd().getValue())));
        if (event.getRecurrenceRule() == null) {
            addStretch(first, length, days);
        } else if (BY_DAY.contains(event.getRecurrenceRule().getValue().getFrequency())) {
            addRecurrences(event, length, days);
        }
    }

    private void addRecurrences(VEvent event, long length, Set<LocalDate> days) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate from = today.minus(BACK);
        LocalDate until = today.plus(AHEAD);
        DateIterator recurrences = event.getDateIterator(UTC);
        recurrences.advanceTo(Date.from(from.atStartOfDay(ZoneOffset.UTC).toInstant()));
        while (recurrences.hasNext()) {
            LocalDate day =
                    recurrences.next().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            if (day.isAfter(until)) {
                return;
            }
            addStretch(day, length, days);
        }
    }

    private static void addStretch(LocalDate first, long length, Set<LocalDate> days) {
        if (days.size() + length > Calendar.MOST_HOLIDAYS) {
            throw unreadable();
        }
        first.datesUntil(first.plusDays(length)).forEach(days::add);
    }

    private static LocalDate day(ICalDate date) {
        DateTimeComponents written = date.getRawComponents();
        return LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
    }

    private static RuntimeException unreadable() {
        return ClockProblem.ICALENDAR_UNREADABLE.because(MOST_BYTES, Calendar.MOST_HOLIDAYS);
    }
}
