package io.raksa.loyalty.voucher;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code. */
@Schema(name = "Voucher", description = "A code.")
record VoucherView(
        @Schema(description = "As it is printed.", examples = "SPA-7K2M-9QXTC", required = true)
        String code,

        @Schema(description = "The offer.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da1", required = true)
        UUID offerId,

        @Schema(description = "How often it can be redeemed.", examples = "1", required = true)
        int mostUses,

        @Schema(description = "How often it is redeemed or reserved.", examples = "0", required = true)
        int uses) {

    static VoucherView of(Voucher voucher) {
        return new VoucherView(voucher.written(), voucher.offerId(), voucher.mostUses(), voucher.uses());
    }
}
