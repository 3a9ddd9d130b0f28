package io.raksa.loyalty.giftcard;

import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes back onto a card. */
@Schema(name = "RefundGiftCard", description = "What goes back onto a card.")
record RefundRequest(
        @Schema(
                description = "The return, in your own words: the same return goes back once, however often you ask.",
                examples = "return 4711/1",
                required = true)
        @NotBlank
        @Size(max = 200)
        String reference,

        @Schema(
                description = "How much; above 0, and with what went back before not more than was paid.",
                required = true)
        @NotNull
        @Valid
        Money amount) {}
