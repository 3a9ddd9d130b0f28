package io.raksa.loyalty.giftcard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card by its code. */
@Schema(name = "GiftCardByCode", description = "A card by its code.")
record CodeRequest(
        @Schema(
                description = "The code, however it is written: case, blanks and dashes do not matter.",
                examples = "K7M2-QX9T-4RBW-HN6C-8DFA",
                required = true)
        @NotBlank
        @Size(max = 60)
        String code) {}
