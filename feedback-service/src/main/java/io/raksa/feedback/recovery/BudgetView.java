package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.core.Category;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much recovery may cost, and has cost. */
@Schema(name = "RecoveryBudget", description = "How much recovery may cost, and has cost.")
record BudgetView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c91", required = true)
        UUID id,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "Its name.", examples = "Points for recovery, a month", required = true)
        String name,

        @Schema(description = "The currency of money; absent for points.", examples = "THB") @Nullable
        String currency,

        @Schema(description = "For how long it lasts.", examples = "MONTH", required = true)
        BudgetPeriod period,

        @Schema(description = "Only remedies for what failed so; absent for all.", examples = "SLOW") @Nullable
        Category category,

        @Schema(description = "How much in each period.", examples = "100000", required = true)
        BigDecimal most,

        @Schema(description = "Whether it applies.", examples = "true", required = true)
        boolean active,

        @Schema(description = "The first day of the period that runs.", examples = "2026-11-01", required = true)
        LocalDate beginsOn,

        @Schema(
                description = "What was taken from it since, less what was given back.",
                examples = "1200",
                required = true)
        BigDecimal spent) {

    static BudgetView of(Budget budget, LocalDate beginsOn, BigDecimal spent) {
        return new BudgetView(
                budget.id(),
                budget.version(),
                budget.name(),
                budget.currency(),
                budget.period(),
                budget.category(),
                plain(budget.most()),
                budget.active(),
                beginsOn,
                plain(spent));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
