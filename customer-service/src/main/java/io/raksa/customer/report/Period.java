package io.raksa.customer.report;

import io.raksa.platform.web.Parameters;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a day, up to and without another. */
record Period(LocalDate from, LocalDate to) {

    /** Reads the parameters from and to; refuses (400) what is no period, or one longer than {@code mostDays}. */
    static Period read(@Nullable String from, @Nullable String to, int mostDays) {
        LocalDate first = Parameters.day("from", from);
        LocalDate end = Parameters.day("to", to);
        if (first == null || end == null || !first.isBefore(end)) {
            throw ReportProblem.PERIOD_INVALID.because().at("#from").at("#to");
        }
        if (end.isAfter(first.plusDays(mostDays))) {
            throw ReportProblem.PERIOD_TOO_LONG.because(mostDays).at("#from").at("#to");
        }
        return new Period(first, end);
    }
}
