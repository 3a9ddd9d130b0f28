package io.raksa.loyalty.liability;

import io.raksa.loyalty.liability.LedgerMonths.Open;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the programme owes its members at an instant. */
@Schema(
        name = "OutstandingPoints",
        description =
                "What the programme owes its members at an instant, as the ledger had it then: points that had ended but were not written off are still in it, under the month of their end.")
record OutstandingView(
        @Schema(description = "The programme's code.", examples = "raksa", required = true)
        String programme,

        @Schema(description = "The instant.", examples = "2026-11-22T03:15:30Z", required = true)
        Instant at,

        @Schema(description = "Points that could be spent.", examples = "1200000", required = true)
        long available,

        @Schema(description = "Points set aside.", examples = "3000", required = true)
        long held,

        @Schema(description = "Points to become available later.", examples = "0", required = true)
        long pending,

        @Schema(
                description = "Points that members owed. They are not taken off the others.",
                examples = "40",
                required = true)
        long owed,

        @Schema(description = "What one point was worth in the books at that instant.", required = true)
        PointValueView pointValue,

        @Schema(
                description = "What all points of members are worth: available, set aside and pending.",
                required = true)
        Money value,

        @Schema(
                description = "The points of members by the month in which they end, the soonest first.",
                required = true)
        List<MonthView> byEnd) {

    /** Points that end in a month. */
    @Schema(name = "OutstandingMonth", description = "Points of members that end in a month of the business time zone.")
    record MonthView(
            @Schema(description = "The month.", examples = "2028-11", required = true)
            String month,

            @Schema(description = "How many.", examples = "40000", required = true)
            long points) {}

    static OutstandingView of(String programme, Instant at, List<Open> open, PointValue pointValue) {
        long available = sum(open, Open::available);
        long held = sum(open, Open::held);
        long pending = sum(open, Open::pending);
        return new OutstandingView(
                programme,
                at,
                available,
                held,
                pending,
                sum(open, Open::owed),
                PointValueView.of(pointValue),
                pointValue.of(available + held + pending),
                open.stream()
                        .map(month -> new MonthView(
                                YearMonth.from(month.ends()).toString(),
                                month.available() + month.held() + month.pending()))
                        .filter(month -> month.points() != 0)
                        .toList());
    }

    private static long sum(List<Open> open, ToLongFunction<Open> points) {
        return open.stream().mapToLong(points).sum();
    }
}
