package io.raksa.loyalty.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card at a till. */
@Schema(name = "CheckCard", description = "A card at a till.")
record CheckCardRequest(
        @Schema(
                description = "The number on the card, as read or typed: blanks and hyphens do not matter.",
                examples = "1234 5678 9012 3428",
                required = true)
        @NotBlank
        @Size(max = 40)
        String number) {}
