package io.raksa.loyalty.checkout;

import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing in a cart. */
@Schema(name = "CheckoutLineRequest", description = "One thing in a cart.")
record LineRequest(
        @Schema(description = "Your own name for the line, once in the cart.", examples = "1", required = true)
        @NotBlank
        @Size(max = 60)
        String id,

        @Schema(description = "What it is.", examples = "THAI-TEA", required = true) @NotBlank @Size(max = 100)
        String sku,

        @Schema(description = "What kind of thing that is.", examples = "drinks") @Nullable @Size(min = 1, max = 100)
        String category,

        @Schema(description = "How many.", examples = "2", required = true) @NotNull @Min(1) @Max(10_000)
        Integer quantity,

        @Schema(description = "What one costs; 0 or more, in the same currency for all lines.", required = true)
        @NotNull
        @Valid
        Money unitPrice) {}
