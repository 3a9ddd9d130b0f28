package io.raksa.loyalty.ledger.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a posting was for. */
@Schema(
        description =
                "EARN: points for a purchase. COMPENSATION: points for a failed service. CLAW_BACK: such points taken back. ADJUSTMENT: given or taken by staff."
                        + " EXPIRY: not used in time.")
public enum PostingKind {
    EARN,
    COMPENSATION,
    CLAW_BACK,
    ADJUSTMENT,
    EXPIRY
}
