package io.raksa.loyalty.voucher;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code of your own choice. */
@Schema(name = "VoucherCodeRequest", description = "A code of your own choice, for many to use.")
record CodeRequest(
        @Schema(
                description = "Letters and digits, 4 to 40; dashes do not matter.",
                examples = "SONGKRAN-2027",
                required = true)
        @NotNull
        @Pattern(regexp = "[A-Z0-9](-?[A-Z0-9]){3,39}")
        String code,

        @Schema(description = "How often it can be redeemed.", examples = "500", required = true)
        @NotNull
        @Min(1)
        @Max(1_000_000_000)
        Integer uses) {}
