package io.raksa.loyalty.voucher;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of thing a voucher gives. */
@Schema(
        name = "VoucherKind",
        description = "AMOUNT: so much money off. PERCENT: so many percent off. ITEM: something for nothing.")
enum OfferKind {
    AMOUNT,
    PERCENT,
    ITEM
}
