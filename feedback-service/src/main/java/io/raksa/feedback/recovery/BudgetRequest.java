package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.core.Category;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much recovery may cost. */
@Schema(
        name = "RecoveryBudgetRequest",
        description =
                "How much recovery may cost. A remedy is taken from every active budget that it is in, and refused where one has too little left.")
record BudgetRequest(
        @Schema(description = "Its name, which no other budget has.", examples = "Points for recovery, a month")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(description = "The currency of money (ISO 4217); absent for points.", examples = "THB")
        @Nullable
        @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @Schema(description = "For how long it lasts; then it begins anew.", examples = "MONTH") @NotNull
        BudgetPeriod period,

        @Schema(description = "Only remedies for what failed so; absent for all.", examples = "SLOW") @Nullable
        Category category,

        @Schema(description = "How much in each period.", examples = "100000")
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 12, fraction = 4)
        BigDecimal most,

        @Schema(description = "Whether it applies from now on.", examples = "true") @NotNull
        Boolean active) {}
