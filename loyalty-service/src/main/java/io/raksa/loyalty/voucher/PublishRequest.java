package io.raksa.loyalty.voucher;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code to be given to a customer. */
@Schema(name = "PublishVoucher", description = "A code to be given to a customer.")
record PublishRequest(
        @Schema(description = "The customer.", examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01", required = true)
        @NotNull
        UUID customerId,

        @Schema(
                description =
                        "Why, in your own words: for the same reason a customer gets the same code, however often you ask.",
                examples = "birthday 2027",
                required = true)
        @NotBlank
        @Size(max = 100)
        String reason) {}
