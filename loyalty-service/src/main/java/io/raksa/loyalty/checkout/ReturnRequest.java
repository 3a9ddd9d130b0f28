package io.raksa.loyalty.checkout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Things of a purchase that came back. */
@Schema(name = "CheckoutReturnRequest", description = "Things of a purchase that came back.")
record ReturnRequest(
        @Schema(
                description = "The return, in your own words: however often you tell it, it is done once.",
                examples = "CN-2026-000123",
                required = true)
        @NotBlank
        @Size(max = 200)
        String reference,

        @Schema(description = "Which lines, and how many of each; absent: all that is left.")
        @Nullable
        @Size(min = 1, max = 200)
        List<@NotNull @Valid Line> lines) {

    /** Units of a line. */
    @Schema(name = "CheckoutReturnLine", description = "Units of a line.")
    record Line(
            @Schema(description = "The line, as the cart named it.", examples = "1", required = true)
            @NotBlank
            @Size(max = 60)
            String id,

            @Schema(description = "How many came back.", examples = "1", required = true) @NotNull @Min(1) @Max(10_000)
            Integer quantity) {}
}
