package io.raksa.loyalty.giftcard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a use. */
@Schema(
        name = "GiftCardUseState",
        description =
                "HELD: it is set aside. USED: it is paid, all or less. VOIDED: it is back, the order being called off. LAPSED: it is back, its time"
                        + " being over.")
enum UseState {
    HELD,
    USED,
    VOIDED,
    LAPSED
}
