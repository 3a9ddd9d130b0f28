package io.raksa.loyalty.programme.core;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** Up to the end of what an age is rounded. */
public enum Rounding {
    DAY,
    MONTH,
    QUARTER,
    YEAR;

    /** The last day of what this day is in. */
    LocalDate lastDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> YearMonth.from(day).atEndOfMonth();
            case QUARTER ->
                YearMonth.of(day.getYear(), day.getMonth().firstMonthOfQuarter().plus(2))
                        .atEndOfMonth();
            case YEAR -> LocalDate.of(day.getYear(), Month.DECEMBER, 31);
        };
    }
}
