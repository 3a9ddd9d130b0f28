package io.raksa.loyalty.card;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member's discount card. */
@Schema(name = "Card", description = "A member's discount card.")
record CardView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1db1", required = true)
        UUID id,

        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(
                description =
                        "The number on it: fourteen digits and two check digits by ISO 7064 MOD 97-10 (the number leaves 1 when divided by 97).",
                pattern = "^[1-9][0-9]{15}$",
                examples = "1234567890123428",
                required = true)
        String number,

        @Schema(description = "What became of it.", examples = "ACTIVE", required = true)
        CardState state,

        @Schema(description = "When it was issued.", examples = "2026-11-23T03:15:30Z", required = true)
        Instant issuedAt,

        @Schema(
                description = "When it was blocked or replaced; absent while it is worth something.",
                examples = "2027-01-02T05:00:00Z")
        @Nullable
        Instant endedAt,

        @Schema(
                description = "The id of the card that took its place.",
                examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1db2")
        @Nullable
        UUID replacedBy) {

    static CardView of(Card card) {
        return new CardView(
                card.id(),
                card.memberId(),
                card.number(),
                card.state(),
                card.issuedAt(),
                card.endedAt(),
                card.replacedBy());
    }
}
