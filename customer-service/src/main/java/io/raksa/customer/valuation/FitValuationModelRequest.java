package io.raksa.customer.valuation;

import io.raksa.customer.valuation.core.ModelKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order to fit a valuation model. */
@Schema(description = "An order to fit a valuation model to what customers did.")
public record FitValuationModelRequest(
        @Schema(
                description =
                        "MBG_NBD, the one to begin with; BG_NBD, which has no evidence about who never came back; PARETO_NBD, in which customers may"
                                + " leave at any moment, and which takes a hundred times as long to fit.",
                examples = "MBG_NBD",
                required = true)
        @NotNull
        ModelKind kind,

        @Schema(description = "ISO 4217 code: purchases in this currency.", examples = "THB", required = true)
        @NotNull
        @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @Schema(
                description = "Customers whose first purchase day is this one or later; absent for all.",
                examples = "2026-01-01",
                nullable = true)
        @Nullable
        LocalDate acquiredFrom,

        @Schema(
                description = "Customers whose first purchase day is before this one; absent for all.",
                examples = "2026-04-01",
                nullable = true)
        @Nullable
        LocalDate acquiredTo,

        @Schema(
                description = "The last day of what the model is fitted to. The holdout after it must have passed.",
                examples = "2026-06-30",
                required = true)
        @NotNull
        LocalDate calibratedTo,

        @Schema(
                description = "The holdout: so many days after the calibration, on which the model is tried.",
                examples = "91",
                minimum = "7",
                maximum = "1000",
                required = true)
        @NotNull
        @Min(7)
        @Max(1000)
        Integer holdoutDays) {}
