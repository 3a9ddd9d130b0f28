package io.raksa.loyalty.card;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a card. */
@Schema(
        name = "CardState",
        description =
                "ACTIVE: it is worth something. BLOCKED: it is not, being lost. REPLACED: another took its place.")
enum CardState {
    ACTIVE,
    BLOCKED,
    REPLACED
}
