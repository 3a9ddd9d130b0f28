package io.raksa.loyalty.checkout;

import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What points shall be worth at a checkout. */
@Schema(name = "SpendRateRequest", description = "What points shall be worth at a checkout.")
record SpendRateRequest(
        @Schema(description = "So many points are worth the amount.", examples = "10", required = true)
        @NotNull
        @Min(1)
        @Max(1_000_000)
        Long points,

        @Schema(description = "Above 0; its currency is that of the orders.", required = true) @NotNull @Valid
        Money amount,

        @Schema(description = "Points are used in multiples of this.", examples = "10", required = true)
        @NotNull
        @Min(1)
        @Max(1_000_000)
        Long step,

        @Schema(description = "Percent of what an order costs, that points may pay.", examples = "50", required = true)
        @NotNull
        @Min(1)
        @Max(100)
        Integer mostPercent,

        @Schema(description = "From when on it holds; at once where it is absent.", examples = "2027-01-01T00:00:00Z")
        @Nullable
        Instant effectiveFrom) {}
