package io.raksa.loyalty.liability;

import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.liability.LedgerMonths.Given;
import io.raksa.platform.money.Money;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What failures cost. */
@Schema(
        name = "FailureCost",
        description =
                "What failures cost in points, by category and month; and beside it what marketing gave, which is no part of it.")
record FailureCostView(
        @Schema(description = "The programme's code.", examples = "raksa", required = true)
        String programme,

        @Schema(description = "By month and category of the failure, the first month first.", required = true)
        List<FailureView> failures,

        @Schema(description = "What was given for purchases, by month.", required = true)
        List<MarketingView> marketing) {

    /** What failures of a category cost in a month. */
    @Schema(name = "FailureCostOfCategory", description = "What failures of a category cost in a month.")
    record FailureView(
            @Schema(description = "The month, of the business time zone.", examples = "2026-11", required = true)
            String month,

            @Schema(
                    description = "What failed, in feedback-service's own terms.",
                    examples = "DELIVERY",
                    required = true)
            String category,

            @Schema(description = "Points given.", examples = "5000", required = true)
            long given,

            @Schema(description = "Points taken back.", examples = "500", required = true)
            long takenBack,

            @Schema(description = "What the others are worth in the books now.", required = true)
            Money cost) {}

    /** What was given for purchases in a month. */
    @Schema(name = "MarketingPoints", description = "What was given for purchases in a month.")
    record MarketingView(
            @Schema(description = "The month, of the business time zone.", examples = "2026-11", required = true)
            String month,

            @Schema(description = "Points given.", examples = "100000", required = true)
            long given,

            @Schema(description = "Points taken back, since the purchases were.", examples = "500", required = true)
            long takenBack) {}

    static FailureCostView of(String programme, List<Given> given, PointValue pointValue) {
        return new FailureCostView(
                programme,
                given.stream()
                        .filter(row -> row.account().equals(Account.COMPENSATION.name()))
                        .map(row -> new FailureView(
                                month(row),
                                row.purpose(),
                                row.points(),
                                row.back(),
                                pointValue.of(row.points() - row.back())))
                        .toList(),
                given.stream()
                        .filter(row -> row.account().equals(Account.ISSUED.name()))
                        .map(row -> new MarketingView(month(row), row.points(), row.back()))
                        .toList());
    }

    private static String month(Given row) {
        return YearMonth.from(row.month()).toString();
    }
}
