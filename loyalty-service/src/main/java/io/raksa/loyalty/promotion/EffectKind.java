package io.raksa.loyalty.promotion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a promotion gives. */
@Schema(
        description =
                "PERCENT_OFF: percent, and perhaps most. AMOUNT_OFF: amount. FIXED_PRICE: amount, for each chosen unit. FREE_UNITS: buy, free and perhaps"
                        + " mostFree: of every buy + free chosen units the cheapest cost nothing. GIFT: what. POINTS: points. MULTIPLIER: factor, of what the chosen"
                        + " lines earn. VOUCHER: voucherOffer, a code of it with the confirmed purchase.")
public enum EffectKind {
    PERCENT_OFF,
    AMOUNT_OFF,
    FIXED_PRICE,
    FREE_UNITS,
    GIFT,
    POINTS,
    MULTIPLIER,
    VOUCHER
}
