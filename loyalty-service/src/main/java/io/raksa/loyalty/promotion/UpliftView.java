package io.raksa.loyalty.promotion;

import io.raksa.loyalty.promotion.core.Effectiveness;
import io.raksa.platform.money.Money;
import io.raksa.platform.statistics.Estimate;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a promotion did. */
@Schema(
        name = "PromotionUplift",
        description =
                "What a promotion did, by comparison with those whom the lot left out. By intention to treat: whoever came to a checkout for which it was"
                        + " counts in the group that the lot said, whether it was used or not, from the first time on. Only those count whose days are over.")
record UpliftView(
        @Schema(description = "The promotion's id.", required = true)
        UUID promotionId,

        @Schema(
                description = "Over how many days, from the first time on, it is looked what each bought.",
                examples = "30",
                required = true)
        int days,

        @Schema(description = "Those who were to be given it.", required = true)
        ArmView treated,

        @Schema(description = "Those whom the lot left out.", required = true)
        ArmView heldOut,

        @Schema(
                description =
                        "By how much the share of buyers is higher among the treated, -1 to 1, with the interval of 95 % by Newcombe's method 10 (Statistics in"
                                + " Medicine 17, 1998). Absent with fewer than two customers on either side.")
        @Nullable
        DifferenceView conversion,

        @Schema(
                description =
                        "By how much one of the treated spent more on average, in money, with the interval of 95 % by Welch (Biometrika 34, 1947). Absent with"
                                + " fewer than two customers on either side.")
        @Nullable
        DifferenceView spending,

        @Schema(
                description =
                        "What all of the treated spent more than if they had spent like the others. Absent where nobody was left out.")
        @Nullable
        Money incremental,

        @Schema(description = "What went off for the treated in that time.", required = true)
        Money discount,

        @Schema(description = "Points that they were given by it in that time.", examples = "4200", required = true)
        long points,

        @Schema(description = "How often they used it in that time.", examples = "130", required = true)
        long uses,

        @Schema(
                description =
                        "What can be said of spending. HIGHER, LOWER: the interval leaves zero out. NOT_ENOUGH_EVIDENCE: it does not, or there are too few"
                                + " customers.",
                examples = "NOT_ENOUGH_EVIDENCE",
                required = true)
        Verdict verdict) {

    /** What can be said. */
    enum Verdict {
        HIGHER,
        LOWER,
        NOT_ENOUGH_EVIDENCE;

        static Verdict of(Optional<Estimate> difference) {
            return difference
                    .filter(one -> one.excludes(0))
                    .map(one -> one.value() > 0 ? HIGHER : LOWER)
                    .orElse(NOT_ENOUGH_EVIDENCE);
        }
    }

    /** Customers of one lot. */
    @Schema(name = "PromotionArm", description = "Customers of one lot.")
    record ArmView(
            @Schema(description = "How many.", examples = "900", required = true)
            long customers,

            @Schema(description = "How many of them bought something.", examples = "310", required = true)
            long buyers,

            @Schema(description = "What all of them spent, less returns.", required = true)
            Money spent) {

        static ArmView of(Effectiveness.Arm arm, String currency) {
            return new ArmView(
                    arm.customers(), arm.buyers(), new Money(arm.spent().setScale(2, RoundingMode.HALF_UP), currency));
        }
    }

    /** A difference with its interval. */
    @Schema(
            name = "PromotionDifference",
            description = "A difference, and the interval that holds the true one in 95 of 100 cases.")
    record DifferenceView(
            @Schema(description = "The difference.", examples = "0.042", required = true)
            double value,

            @Schema(description = "Where the interval begins.", examples = "-0.01", required = true)
            double low,

            @Schema(description = "Where it ends.", examples = "0.09", required = true)
            double high) {

        static DifferenceView of(Estimate estimate) {
            return new DifferenceView(estimate.value(), estimate.low(), estimate.high());
        }
    }

    static UpliftView of(UUID promotion, String currency, int days, Effectiveness found) {
        return new UpliftView(
                promotion,
                days,
                ArmView.of(found.treated(), currency),
                ArmView.of(found.heldOut(), currency),
                found.conversion().map(DifferenceView::of).orElse(null),
                found.spending().map(DifferenceView::of).orElse(null),
                found.incremental().map(amount -> new Money(amount, currency)).orElse(null),
                new Money(found.discount(), currency),
                found.points(),
                found.uses(),
                Verdict.of(found.spending()));
    }
}
