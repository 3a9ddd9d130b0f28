package io.raksa.customer.indices;

import io.raksa.customer.valuation.Expectations.Compared;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The indices I4 to I6. */
@Schema(
        description =
                "Indices of service success that deeds give, with their arithmetic. 1 means: as was to be expected; more is better.")
public record ServiceIndicesView(
        @Schema(description = "The last day that was looked at.", examples = "2026-11-22", required = true)
        LocalDate asOf,

        @Schema(description = "The days up to it that count as lately.", examples = "90", required = true)
        int windowDays,

        @Schema(description = "Customers of the group who have bought.", examples = "2357", required = true)
        long customers,

        @Schema(description = "I4: orders against the customers' own past, and telling others.", required = true)
        OrdersIndexView orders,

        @Schema(description = "I5: repeats against what the valuation models expected.", required = true)
        RepeatsIndexView repeats,

        @Schema(description = "I6: active recommendation and referrals.", required = true)
        PromotionIndexView promotion) {

    /** I4. */
    @Schema(description = "I4: orders against the customers' own past, and telling others.")
    public record OrdersIndexView(
            @Schema(
                    description =
                            "Purchase days lately divided by those to expect from the own past; absent without a past.",
                    examples = "0.75",
                    nullable = true)
            @Nullable
            Double index,

            @Schema(description = "Customers with at least 90 days of past.", examples = "1800", required = true)
            long comparedCustomers,

            @Schema(description = "Their purchase days lately.", examples = "3", required = true)
            long purchaseDays,

            @Schema(
                    description =
                            "Purchase days they would have had if each had gone on as in the up to 360 days before.",
                    examples = "4.0",
                    required = true)
            double asBefore,

            @Schema(description = "Customers who came on their word and bought.", examples = "2", required = true)
            long referralsThatBought,

            @Schema(description = "How the index comes about.", examples = "3 / 4.00 = 0.75", required = true)
            String arithmetic) {

        static OrdersIndexView of(Deeds deeds) {
            return new OrdersIndexView(
                    ratio((double) deeds.lately(), deeds.asBefore()),
                    deeds.compared(),
                    deeds.lately(),
                    deeds.asBefore(),
                    deeds.referralsThatBought(),
                    shown(deeds.lately(), deeds.asBefore()));
        }
    }

    /** I5. */
    @Schema(description = "I5: repeats against what the valuation models expected.")
    public record RepeatsIndexView(
            @Schema(
                    description = "Repeats divided by those expected; absent without a published model.",
                    examples = "1.10",
                    nullable = true)
            @Nullable
            Double index,

            @Schema(
                    description = "Customers that a published model is of, who had bought before the window.",
                    required = true)
            long customers,

            @Schema(description = "Their purchase days lately.", examples = "5", required = true)
            long actual,

            @Schema(
                    description = "Purchase days expected, from what they had done before the window.",
                    examples = "4.55",
                    required = true)
            double expected,

            @Schema(description = "The numbers of the models.", examples = "[12]", required = true)
            List<Integer> modelVersions,

            @Schema(description = "How the index comes about.", examples = "5 / 4.55 = 1.10", required = true)
            String arithmetic) {

        static RepeatsIndexView of(Compared compared) {
            return new RepeatsIndexView(
                    ratio((double) compared.actual(), compared.expected()),
                    compared.customers(),
                    compared.actual(),
                    compared.expected(),
                    compared.modelVersions(),
                    shown(compared.actual(), compared.expected()));
        }
    }

    /** I6. */
    @Schema(description = "I6: active recommendation and referrals.")
    public record PromotionIndexView(
            @Schema(
                    description = "Referrals that bought, for each customer of the group; absent without one.",
                    examples = "0.02",
                    nullable = true)
            @Nullable
            Double index,

            @Schema(description = "Customers who came on the word of the group.", examples = "3", required = true)
            long referrals,

            @Schema(description = "Of them, who bought.", examples = "2", required = true)
            long referralsThatBought,

            @Schema(description = "Recommendations that were recorded.", examples = "1", required = true)
            long recommendations,

            @Schema(description = "How the index comes about.", examples = "2 / 100.00 = 0.02", required = true)
            String arithmetic) {

        static PromotionIndexView of(Deeds deeds) {
            return new PromotionIndexView(
                    ratio((double) deeds.referralsThatBought(), (double) deeds.customers()),
                    deeds.referrals(),
                    deeds.referralsThatBought(),
                    deeds.recommendations(),
                    shown(deeds.referralsThatBought(), (double) deeds.customers()));
        }
    }

    static ServiceIndicesView of(LocalDate asOf, Window window, Deeds deeds, Compared compared) {
        return new ServiceIndicesView(
                asOf,
                window.days(),
                deeds.customers(),
                OrdersIndexView.of(deeds),
                RepeatsIndexView.of(compared),
                PromotionIndexView.of(deeds));
    }

    private static @Nullable Double ratio(double actual, double expected) {
        return expected > 0 ? actual / expected : null;
    }

    private static String shown(long actual, double expected) {
        return expected > 0
                ? String.format(Locale.ROOT, "%d / %.2f = %.2f", actual, expected, actual / expected)
                : "%d / 0: nothing to compare with".formatted(actual);
    }
}
