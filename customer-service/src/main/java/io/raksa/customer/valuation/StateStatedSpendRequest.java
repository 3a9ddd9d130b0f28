package io.raksa.customer.valuation;

import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer spends on such things in all, anywhere. */
@Schema(description = "What a customer spends on such things in all, here and elsewhere.")
public record StateStatedSpendRequest(
        @Schema(description = "The sum, more than zero.", required = true) @NotNull @Valid
        Money amount,

        @Schema(description = "The time in which it is spent.", examples = "MONTH", required = true) @NotNull
        StatedSpendPeriod period,

        @Schema(
                description = "STATED by the customer, or SURVEYED: estimated from a survey of customers alike.",
                examples = "STATED",
                required = true)
        @NotNull
        StatedSpendBasis basis,

        @Schema(description = "The day on which it was said.", examples = "2026-11-22", required = true) @NotNull
        LocalDate saidOn) {}
