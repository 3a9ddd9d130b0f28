package io.raksa.loyalty.ledger.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a posting was for. */
@Schema(
        description =
                "EARN: points for a purchase, for a friend who made one, or for a challenge that was met. COMPENSATION: points for a failed service. CLAW_BACK: such points taken back. ADJUSTMENT: given or taken by staff."
                        + " EXPIRY: not used in time. HOLD: set aside for a purchase that is not finished. SPEND: spent of what was set aside; what was set aside"
                        + " too much comes back. RELEASE: all that was set aside comes back. RETURN: taken back since the"
                        + " purchase was. SETTLEMENT: paid for what was owed after a return. OPENING: brought over from the programme"
                        + " before. OPENING_REVERSAL: such points taken back, since the file was wrong. REINSTATEMENT: expired points"
                        + " that were given back. TRANSFER_OUT: given to another member. TRANSFER_IN: got from another member."
                        + " PAID_BACK: had paid for something that came back. ACTIVATION: earned before, and can be used from now on."
                        + " CANCELLATION: earned before, and what they awaited did not come. MERGE_OUT: carried to the customer's other membership, the two being one"
                        + " customer, or back. MERGE_IN: got by it.")
public enum PostingKind {
    EARN,
    COMPENSATION,
    CLAW_BACK,
    ADJUSTMENT,
    EXPIRY,
    HOLD,
    SPEND,
    RELEASE,
    RETURN,
    SETTLEMENT,
    OPENING,
    OPENING_REVERSAL,
    REINSTATEMENT,
    TRANSFER_OUT,
    TRANSFER_IN,
    PAID_BACK,
    ACTIVATION,
    CANCELLATION,
    MERGE_OUT,
    MERGE_IN
}
