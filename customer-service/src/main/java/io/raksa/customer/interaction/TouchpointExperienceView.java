package io.raksa.customer.interaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was lived through at a touch point. */
@Schema(name = "TouchpointExperience", description = "What was lived through at a touch point in a period.")
public record TouchpointExperienceView(
        @Schema(description = "The touch point.", examples = "CHECK_IN", required = true)
        String code,

        @Schema(description = "Where in the chain.", examples = "40", required = true)
        int place,

        @Schema(description = "Its name in Thai.", examples = "เช็คอิน", required = true)
        String nameTh,

        @Schema(description = "Its name in English.", examples = "Check in", required = true)
        String nameEn,

        @Schema(description = "Interactions at it.", examples = "120", required = true)
        long contacts,

        @Schema(description = "Of them, those of which it is known how they felt.", examples = "80", required = true)
        long rated,

        @Schema(
                description = "Their mean, 1 (bad) to 5 (good), to two places; absent where none is known.",
                examples = "4.12",
                nullable = true)
        @Nullable
        String meanExperience,

        @Schema(description = "Interactions that impressed.", examples = "30", required = true)
        long impressed,

        @Schema(
                description = "Interactions after which the customer said to be dissatisfied.",
                examples = "4",
                required = true)
        long dissatisfiedTold,

        @Schema(
                description = "Interactions after which the customer seemed dissatisfied without a word.",
                examples = "2",
                required = true)
        long dissatisfiedSilent,

        @Schema(description = "Interactions at which the service failed.", examples = "3", required = true)
        long failures,

        @Schema(
                description = "Failures by interaction, 0 to 1, to four places; absent where there was no interaction.",
                examples = "0.0250",
                nullable = true)
        @Nullable
        String failureRate) {

    static TouchpointExperienceView of(
            String code,
            int place,
            String nameTh,
            String nameEn,
            long contacts,
            long rated,
            @Nullable BigDecimal mean,
            long impressed,
            long told,
            long silent,
            long failures) {
        return new TouchpointExperienceView(
                code,
                place,
                nameTh,
                nameEn,
                contacts,
                rated,
                mean == null ? null : mean.setScale(2, RoundingMode.HALF_UP).toPlainString(),
                impressed,
                told,
                silent,
                failures,
                contacts == 0
                        ? null
                        : BigDecimal.valueOf(failures)
                                .divide(BigDecimal.valueOf(contacts), 4, RoundingMode.HALF_UP)
                                .toPlainString());
    }
}
