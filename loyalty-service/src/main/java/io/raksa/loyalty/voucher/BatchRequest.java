package io.raksa.loyalty.voucher;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Codes to make. */
@Schema(name = "VoucherBatchRequest", description = "Codes to make.")
record BatchRequest(
        @Schema(
                description =
                        "How they look: # stands for a character at random, A to Z, 0 to 9 and - for themselves; a check character comes last.",
                examples = "SPA-####-####",
                required = true)
        @NotNull
        @Pattern(regexp = "[A-Z0-9#](-?[A-Z0-9#]){3,28}")
        String pattern,

        @Schema(
                description = "How many; at most half of those that the pattern has.",
                examples = "1000",
                required = true)
        @NotNull
        @Min(1)
        @Max(1_000_000)
        Integer codes) {}
