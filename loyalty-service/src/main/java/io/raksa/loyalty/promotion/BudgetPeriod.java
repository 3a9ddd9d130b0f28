package io.raksa.loyalty.promotion;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a budget lasts before it begins anew. */
@Schema(
        description =
                "How long it lasts before it begins anew, in the business's time zone; a week begins on Monday. ALWAYS: as long as the promotion.")
public enum BudgetPeriod {
    ALWAYS,
    YEAR,
    MONTH,
    WEEK,
    DAY;

    /** The first day of the period that a day is in. */
    LocalDate startOf(LocalDate day) {
        return switch (this) {
            case ALWAYS -> LocalDate.EPOCH;
            case YEAR -> day.withDayOfYear(1);
            case MONTH -> day.withDayOfMonth(1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case DAY -> day;
        };
    }
}
