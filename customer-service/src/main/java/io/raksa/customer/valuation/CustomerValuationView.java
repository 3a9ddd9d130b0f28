package io.raksa.customer.valuation;

import io.raksa.customer.valuation.core.ModelKind;
import io.raksa.customer.valuation.core.RelationshipPlan;
import io.raksa.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer is worth, computed at the moment of asking. */
@Schema(description = "What a customer is worth, computed at the moment of asking by the models in force.")
public record CustomerValuationView(
        @Schema(description = "The customer's id.", required = true)
        UUID customerId,

        @Schema(description = "The day of asking, in the business time zone.", examples = "2026-11-22", required = true)
        LocalDate asOf,

        @Schema(description = "How far the lifetime value looks ahead.", examples = "365", required = true)
        int horizonDays,

        @Schema(description = "What money of next year is worth less today.", examples = "0.10", required = true)
        double annualDiscountRate,

        @Schema(
                description = "One for each currency the customer bought in, in the order of their codes.",
                required = true)
        List<ValueInCurrencyView> values) {

    /** How much is known of whether the customer still buys here. */
    public enum Evidence {
        /** P(alive) is estimated. */
        ESTIMATED,
        /** The model in force learns nothing from the silence of a customer who never came back. */
        NO_EVIDENCE,
        /** No published model is of this customer. */
        NO_MODEL
    }

    /** What a customer is worth in one currency. */
    @Schema(description = "What a customer is worth in one currency.")
    public record ValueInCurrencyView(
            @Schema(description = "ISO 4217 code.", examples = "THB", required = true)
            String currency,

            @Schema(description = "The first purchase day.", examples = "2026-01-05", required = true)
            LocalDate firstDay,

            @Schema(description = "The last purchase day.", examples = "2026-11-01", required = true)
            LocalDate lastDay,

            @Schema(description = "Days on which the customer bought.", examples = "7", required = true)
            int purchaseDays,

            @Schema(description = "What was spent in all.", required = true)
            Money spent,

            @Schema(description = "How much is known of whether the customer still buys here.", required = true)
            Evidence evidence,

            @Schema(description = "By the model in force; absent without one.", nullable = true) @Nullable
            ForecastView forecast,

            @Schema(
                    description = "The first day on which P(alive) is 0.5 or less if the customer stays silent.",
                    examples = "2027-02-14",
                    nullable = true)
            @Nullable
            LocalDate exitDueOn,

            @Schema(description = "Scores of the past; absent before the first fit of the currency.", nullable = true)
            @Nullable
            RfmView rfm,

            @Schema(
                    description = "Profit and the plan that follows (R4); absent where no cost is known.",
                    nullable = true)
            @Nullable
            ProfitabilityView profitability,

            @Schema(
                    description =
                            "The part of the customer's total spending that is spent here; absent where no total was said.",
                    nullable = true)
            @Nullable
            ShareOfWalletView shareOfWallet) {}

    /** What is to be expected. */
    @Schema(description = "What is to be expected of a customer, with the arithmetic shown.")
    public record ForecastView(
            @Schema(description = "The number of the model.", examples = "12", required = true)
            int modelVersion,

            @Schema(description = "The model of purchases.", examples = "MBG_NBD", required = true)
            ModelKind kind,

            @Schema(description = "x: purchase days after the first.", examples = "2", required = true)
            int repeats,

            @Schema(
                    description = "t_x: weeks from the first purchase day to the last.",
                    examples = "30.43",
                    required = true)
            double recencyWeeks,

            @Schema(
                    description = "T: weeks from the first purchase day to the day of asking.",
                    examples = "38.86",
                    required = true)
            double ageWeeks,

            @Schema(
                    description = "How probable it is that the customer still buys here; absent without evidence.",
                    examples = "0.73",
                    nullable = true)
            @Nullable
            Double probabilityAlive,

            @Schema(
                    description = "Purchase days to be expected within the horizon.",
                    examples = "1.42",
                    required = true)
            double expectedPurchases,

            @Schema(description = "What is to be expected of a purchase day.", required = true)
            Money expectedSpend,

            @Schema(description = "The spending within the horizon as money of today.", required = true)
            Money lifetimeValue,

            @Schema(description = "How the figures come about, step by step.", required = true)
            List<ValuationStepView> arithmetic) {}

    /** A step of the arithmetic. */
    @Schema(description = "A step of the arithmetic.")
    public record ValuationStepView(
            @Schema(description = "What is computed.", examples = "lifetimeValue", required = true)
            String what,

            @Schema(description = "How, with its figures.", examples = "1.3521 x 35.17", required = true)
            String how,

            @Schema(description = "What comes out.", examples = "47.55", required = true)
            double value) {}

    /** RFM scores. */
    @Schema(description = "Scores of the past, 1 (lowest) to 5 (best); who is equal scores alike.")
    public record RfmView(
            @Schema(description = "For having bought lately.", examples = "4", required = true)
            int recency,

            @Schema(description = "For having bought often.", examples = "2", required = true)
            int frequency,

            @Schema(description = "For having spent much.", examples = "3", required = true)
            int monetary,

            @Schema(
                    description = "The number of the model whose cut points were used.",
                    examples = "12",
                    required = true)
            int cutPointVersion) {}

    /** Profit and plan. */
    @Schema(description = "What a customer brought and cost, and how to build the relationship (R4).")
    public record ProfitabilityView(
            @Schema(description = "Spent on purchases whose cost is known.", required = true)
            Money revenue,

            @Schema(description = "What these cost.", required = true)
            Money cost,

            @Schema(description = "Revenue without cost.", required = true)
            Money profit,

            @Schema(
                    description =
                            "PROFITABLE: keep, widen, spread; UNPROFITABLE_HIGH_REVENUE: keep, and serve at lower cost or dearer;"
                                    + " UNPROFITABLE_LOW_REVENUE: serve by the channels that cost least. High is above the highest RFM cut point.",
                    examples = "PROFITABLE",
                    required = true)
            RelationshipPlan plan) {}

    /** Share of wallet. */
    @Schema(description = "The part of the customer's total spending that is spent here.")
    public record ShareOfWalletView(
            @Schema(description = "Spent here within 365 days.", required = true)
            Money spentHere,

            @Schema(description = "What is spent in all within a year, as said.", required = true)
            Money spentInAll,

            @Schema(description = "The one divided by the other.", examples = "0.25", required = true)
            double share,

            @Schema(description = "Where the total is known from.", examples = "STATED", required = true)
            StatedSpendBasis basis,

            @Schema(description = "When it was said.", examples = "2026-11-22", required = true)
            LocalDate saidOn) {}
}
