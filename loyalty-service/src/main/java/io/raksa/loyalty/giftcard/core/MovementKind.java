package io.raksa.loyalty.giftcard.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a card's balance. */
@Schema(
        name = "GiftCardMovementKind",
        description =
                "ACTIVATION: the card was sold and is worth its value. USE: paid with. HOLD: set aside for an order. CAPTURE: of what was set aside,"
                        + " all or less was paid; the rest is back. VOID: what was set aside is back, the order being called off. LAPSE: it is back, its time"
                        + " being over. REFUND: put back onto the card. EXPIRY: ended unused.")
public enum MovementKind {
    ACTIVATION,
    USE,
    HOLD,
    CAPTURE,
    VOID,
    LAPSE,
    REFUND,
    EXPIRY
}
