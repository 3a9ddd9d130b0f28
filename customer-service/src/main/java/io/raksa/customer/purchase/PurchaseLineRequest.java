package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing bought. */
@Schema(description = "One thing bought.")
public record PurchaseLineRequest(
        @Schema(description = "What the source calls it.", examples = "TEA-100") @NotBlank @Size(max = 100)
        String sku,

        @Schema(description = "What people call it.", examples = "ชาอู่หลง 100 กรัม", nullable = true)
        @Nullable
        @Size(min = 1, max = 300)
        String name,

        @Schema(
                description =
                        "What kind of thing it is, as the house sorts what it sells: by it, new kinds sold to a customer are counted.",
                examples = "tea",
                nullable = true)
        @Nullable
        @Size(min = 1, max = 100)
        String category,

        @Schema(description = "How many, or how much: an exact decimal in a string, more than zero.", examples = "1.5")
        @NotNull
        @Pattern(regexp = "\\d{1,12}(\\.\\d{1,6})?")
        @DecimalMin(value = "0", inclusive = false)
        String quantity,

        @Schema(
                description =
                        "What the line came to, in the currency of the total; negative for a discount. The lines need not add up to the total.",
                nullable = true)
        @Nullable
        @Valid
        Money amount,

        @Schema(
                description = "What the line cost the house, in the currency of the total; zero or more.",
                nullable = true)
        @Nullable
        @Valid
        Money cost) {}
