package io.raksa.customer.report;

import io.raksa.customer.behaviour.Levels;
import io.raksa.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        List<Money> spend,

        @Schema(description = "How many customers reached which level.", required = true)
        RelationshipLevelsView levels,

        @Schema(
                description =
                        "How customers felt about product, process, operation and contact, by interactions and by surveys after a complaint, whose outcome counts for the"
                                + " product and whose treatment for the contact.",
                required = true)
        List<FeelingLevelView> feelings,

        @Schema(
                description =
                        "Which relationship move counts most at the age of the business; absent where its founding date is not set (raksa.customer.business.founded-on).",
                nullable = true)
        @Nullable
        Emphasis emphasis) {

    static RelationshipReportView of(
            LocalDate from,
            LocalDate to,
            Levels bought,
            RelationshipLevelsView levels,
            List<FeelingLevelView> feelings,
            @Nullable Emphasis emphasis) {
        return new RelationshipReportView(
                from,
                to,
                bought.customers(),
                bought.boughtOnOneDay(),
                bought.boughtOnMoreDays(),
                bought.purchaseDays(),
                bought.purchases(),
                bought.spend(),
                levels,
                feelings,
                emphasis);
    }
}
