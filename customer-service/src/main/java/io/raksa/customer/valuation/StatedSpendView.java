package io.raksa.customer.valuation;

import io.raksa.platform.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer spends on such things in all, as it was said. */
@Schema(description = "What a customer spends on such things in all, as it was said.")
public record StatedSpendView(
        @Schema(description = "The customer's id.", required = true)
        UUID customerId,

        @Schema(description = "Rises with each change; the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "The sum.", required = true) Money amount,

        @Schema(description = "The time in which it is spent.", examples = "MONTH", required = true)
        StatedSpendPeriod period,

        @Schema(description = "Where it is known from.", examples = "STATED", required = true)
        StatedSpendBasis basis,

        @Schema(description = "The day on which it was said.", examples = "2026-11-22", required = true)
        LocalDate saidOn) {}
