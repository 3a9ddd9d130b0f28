package io.raksa.feedback.insight;

import io.raksa.platform.web.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days of the business.
 *
 * @param from the first
 * @param to the day after the last
 * @param zone in which days begin
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

    private static final int MOST_DAYS = 366;

    /**
     * Reads the query parameters {@code from} and {@code to}.
     *
     * @throws io.raksa.platform.problem.Problem 400 unless both are there, in order, and at most 366 days apart
     */
    public static Period of(@Nullable String from, @Nullable String to, ZoneId zone) {
        LocalDate first = Parameters.day("from", from);
        LocalDate end = Parameters.day("to", to);
        if (first == null || end == null || !first.isBefore(end) || ChronoUnit.DAYS.between(first, end) > MOST_DAYS) {
            throw InsightProblem.INSIGHT_PERIOD_INVALID.because().at("#from").at("#to");
        }
        return new Period(first, end, zone);
    }

    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    public Instant end() {
        return to.atStartOfDay(zone).toInstant();
    }
}
