package io.raksa.loyalty.giftcard;

import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to pay with a card. */
@Schema(name = "PayWithGiftCard", description = "What to pay with a card.")
record PayRequest(
        @Schema(
                description = "The code, however it is written: case, blanks and dashes do not matter.",
                examples = "K7M2-QX9T-4RBW-HN6C-8DFA",
                required = true)
        @NotBlank
        @Size(max = 60)
        String code,

        @Schema(
                description =
                        "The order, in your own words: the same order uses the same card once, however often you ask.",
                examples = "order 4711",
                required = true)
        @NotBlank
        @Size(max = 200)
        String reference,

        @Schema(
                description = "How much; above 0, in the card's currency. A part of the balance will do.",
                required = true)
        @NotNull
        @Valid
        Money amount,

        @Schema(
                description =
                        "Sets it aside for so many seconds, until it is captured or voided; absent: it is paid at once.",
                examples = "900")
        @Nullable
        @Min(10)
        @Max(604_800)
        Integer holdSeconds) {}
