package io.raksa.loyalty.giftcard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card with its new code. */
@Schema(name = "ReplacedGiftCard", description = "A card with its new code, which is told this once.")
record ReplacedView(
        @Schema(description = "The card; its balance is what it was.", required = true)
        GiftCardView card,

        @Schema(
                description = "The code that opens it from now on, and only that.",
                examples = "K7M2-QX9T-4RBW-HN6C-8DFA",
                required = true)
        String code) {}
