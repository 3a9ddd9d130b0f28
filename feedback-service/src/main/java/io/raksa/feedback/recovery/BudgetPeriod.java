package io.raksa.feedback.recovery;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For how long a budget lasts. */
@Schema(name = "BudgetPeriod", description = "A calendar month or quarter, in the business's time zone.")
enum BudgetPeriod {
    MONTH,
    QUARTER;

    /** The first day of the period that a day is in. */
    LocalDate beginOf(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        };
    }
}
