package io.raksa.loyalty.promotion;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a promotion pauses itself. */
@Schema(
        name = "PromotionGuard",
        description =
                "When a promotion pauses itself: when more than so many in a hundred of those who used it complain within some days, and what those"
                        + " who complained are given to be made whole. What was used and complained of before its last change or start does not count.")
record GuardRequest(
        @Schema(
                description =
                        "A complaint counts that comes within so many days after the customer used the promotion.",
                examples = "14",
                required = true)
        @NotNull
        @Min(1)
        @Max(MOST_DAYS)
        Integer days,

        @Schema(
                description =
                        "It pauses only after so many uses in that time, so that one complaint of the first two customers does not stop it.",
                examples = "20",
                required = true)
        @NotNull
        @Min(1)
        @Max(100_000)
        Integer leastUses,

        @Schema(
                description = "It pauses where complaints are more than so many percent of the uses in that time.",
                examples = "5",
                required = true)
        @NotNull
        @DecimalMin("0.1")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 1)
        BigDecimal mostPercent,

        @Schema(
                description =
                        "Points for each member who complained of it once it has paused itself, one time each; absent for none. They are a cost of"
                                + " failure, not of marketing.",
                examples = "200")
        @Nullable
        @Min(1)
        @Max(1_000_000)
        Long pointsEach,

        @Schema(
                description = "The most points for all of them together; there where pointsEach is, and only there.",
                examples = "20000")
        @Nullable
        @Min(1)
        @Max(1_000_000_000)
        Long pointsInAll) {

    /** No guard looks back further. */
    static final int MOST_DAYS = 90;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether it says both of the points, or neither. */
    boolean fits() {
        return (pointsEach == null) == (pointsInAll == null);
    }

    /** Whether so many complaints of so many uses are too many. */
    boolean isBrokenBy(long complaints, long uses) {
        return uses >= leastUses
                && BigDecimal.valueOf(complaints)
                                .multiply(HUNDRED)
                                .compareTo(mostPercent.multiply(BigDecimal.valueOf(uses)))
                        > 0;
    }

    /** How many uses have to be counted at most to know: with so many, these complaints are not too many. */
    long enoughUses(long complaints) {
        return Math.max(
                leastUses, complaints * 1_000 / mostPercent.movePointRight(1).longValueExact() + 1);
    }
}
