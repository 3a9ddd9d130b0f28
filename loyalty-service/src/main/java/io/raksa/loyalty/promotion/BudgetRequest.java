package io.raksa.loyalty.promotion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The most that a promotion gives. */
@Schema(
        name = "PromotionBudget",
        description = "The most that a promotion gives: exactly that, however many buy at the same moment.")
record BudgetRequest(
        @Schema(description = "What is counted.", examples = "USES", required = true) @NotNull
        BudgetMeasure measure,

        @Schema(description = "By what it is counted apart; empty for the whole campaign.", required = true)
        @NotNull
        @Size(max = 4)
        Set<@NotNull BudgetScope> per,

        @Schema(description = "How long it lasts before it begins anew.", examples = "MONTH", required = true) @NotNull
        BudgetPeriod period,

        @Schema(description = "So many uses or points; for USES and POINTS, and only there.", examples = "1")
        @Nullable
        @Min(1)
        @Max(1_000_000_000_000L)
        Long limit,

        @Schema(description = "So much money; for MONEY, and only there.") @Nullable @Valid
        Money money) {

    @JsonIgnore
    boolean fits() {
        return measure == BudgetMeasure.MONEY
                ? limit == null && money != null && money.amount().signum() > 0
                : limit != null && money == null;
    }

    /** The limit in what is counted: money in its smallest units. */
    @JsonIgnore
    long most() {
        return money == null ? Objects.requireNonNull(limit) : Minor.of(money);
    }

    /** Whether it can be counted in a currency. */
    @JsonIgnore
    boolean isFor(String currency) {
        return money == null || money.currency().equals(currency);
    }

    /** What is counted, as a unit: a currency, uses, points. */
    @JsonIgnore
    String unit() {
        return money == null ? measure.name().toLowerCase(Locale.ROOT) : money.currency();
    }
}
