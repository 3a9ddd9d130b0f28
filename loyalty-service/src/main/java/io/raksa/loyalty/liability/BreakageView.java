package io.raksa.loyalty.liability;

import io.raksa.loyalty.liability.LedgerMonths.Cohort;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was never used. */
@Schema(name = "Breakage", description = "What of the points of each month was never used.")
record BreakageView(
        @Schema(description = "The programme's code.", examples = "raksa", required = true)
        String programme,

        @Schema(
                description = "Months of the business time zone in which points were given, the first one first.",
                required = true)
        List<MonthView> months) {

    private static final int PLACES = 4;

    /** What became of the points of a month. */
    @Schema(
            name = "BreakageMonth",
            description =
                    "What became of the points that members got in a month: for purchases, failures, by staff or from another member.")
    record MonthView(
            @Schema(description = "The month.", examples = "2026-11", required = true)
            String month,

            @Schema(description = "Points given.", examples = "100000", required = true)
            long given,

            @Schema(description = "Points of them that ended unused.", examples = "7000", required = true)
            long expired,

            @Schema(
                    description = "Points of them that can still be used, or are set aside.",
                    examples = "50000",
                    required = true)
            long open,

            @Schema(
                    description = "The share that ended, 0 to 1, four places. It grows while points are open.",
                    examples = "0.0700",
                    required = true)
            BigDecimal share) {

        static MonthView of(Cohort cohort) {
            return new MonthView(
                    YearMonth.from(cohort.issued()).toString(),
                    cohort.given(),
                    cohort.expired(),
                    cohort.open(),
                    cohort.given() == 0
                            ? BigDecimal.ZERO.setScale(PLACES)
                            : BigDecimal.valueOf(cohort.expired())
                                    .divide(BigDecimal.valueOf(cohort.given()), PLACES, RoundingMode.HALF_UP));
        }
    }

    static BreakageView of(String programme, List<Cohort> cohorts) {
        return new BreakageView(programme, cohorts.stream().map(MonthView::of).toList());
    }
}
