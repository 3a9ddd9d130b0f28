package io.raksa.loyalty.voucher;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the use of a voucher. */
@Schema(
        name = "VoucherRedemptionState",
        description =
                "RESERVED: nobody else can have it meanwhile. REDEEMED: used. RELEASED: the order was called off, or its time is over; the"
                        + " voucher can be used again. ROLLED_BACK: it was used, and can be used again.")
enum RedemptionState {
    RESERVED,
    REDEEMED,
    RELEASED,
    ROLLED_BACK;

    boolean isLive() {
        return this == RESERVED || this == REDEEMED;
    }
}
