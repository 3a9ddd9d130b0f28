package io.raksa.customer.purchase;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something of a line that was given back. */
@Schema(name = "PurchaseReturnLineRequest", description = "Something of a line that was given back.")
public record ReturnLineRequest(
        @Schema(description = "The number of the line in the purchase, from 1.", examples = "1") @Min(1) @Max(200)
        int line,

        @Schema(
                description =
                        "How many, or how much: an exact decimal in a string, more than zero; with the returns before at most what was bought.",
                examples = "1")
        @NotNull
        @Pattern(regexp = "\\d{1,12}(\\.\\d{1,6})?")
        @DecimalMin(value = "0", inclusive = false)
        String quantity) {}
