package io.raksa.customer.report;

import io.raksa.customer.behaviour.Levels;
import io.raksa.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many customers there were in a period, and how many came back. */
@Schema(description = "How many customers there were in a period, and how many came back.")
public record RelationshipReportView(
        @Schema(description = "The first day of the period.", examples = "2026-01-01", required = true)
        LocalDate from,

        @Schema(description = "The day after the last day of the period.", examples = "2026-04-01", required = true)
        LocalDate to,

        @Schema(description = "Customers who bought in the period.", examples = "2357", required = true)
        long customers,

        @Schema(description = "Of them, those who bought on one day only.", examples = "1411", required = true)
        long boughtOnOneDay,

        @Schema(description = "Of them, those who bought on more than one day.", examples = "946", required = true)
        long boughtOnMoreDays,

        @Schema(
                description =
                        "Days on which a customer bought, over all customers: what is bought on one day is one visit.",
                examples = "6696",
                required = true)
        long purchaseDays,

        @Schema(description = "Purchases.", examples = "6919", required = true)
        long purchases,

        @Schema(description = "What was spent, one amount for each currency.", required = true)
        List<Money> spend) {

    static RelationshipReportView of(LocalDate from, LocalDate to, Levels levels) {
        return new RelationshipReportView(
                from,
                to,
                levels.customers(),
                levels.boughtOnOneDay(),
                levels.boughtOnMoreDays(),
                levels.purchaseDays(),
                levels.purchases(),
                levels.spend());
    }
}
