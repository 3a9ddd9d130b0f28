package io.raksa.loyalty.voucher;

import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A voucher to be used for an order. */
@Schema(name = "RedeemVoucher", description = "A voucher to be used for an order.")
record RedeemRequest(
        @Schema(
                description = "The code, however it is written: case, blanks and dashes do not matter.",
                examples = "SPA-7K2M-9QXTC",
                required = true)
        @NotBlank
        @Size(max = 60)
        String code,

        @Schema(
                description =
                        "The order, in your own words: the same order does not use the same voucher twice, however often you ask.",
                examples = "order 4711",
                required = true)
        @NotBlank
        @Size(max = 200)
        String reference,

        @Schema(description = "Whose order it is; absent where nobody knows.") @Nullable
        UUID customerId,

        @Schema(description = "What the order costs without it.", required = true) @NotNull @Valid
        Money total,

        @Schema(
                description =
                        "Reserves it for so many seconds, until it is confirmed or released; absent: it is redeemed at once.",
                examples = "900")
        @Nullable
        @Min(10)
        @Max(86_400)
        Integer reserveSeconds) {}
