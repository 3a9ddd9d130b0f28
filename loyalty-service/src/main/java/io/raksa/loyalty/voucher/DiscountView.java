package io.raksa.loyalty.voucher;

import io.raksa.platform.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a voucher would give. */
@Schema(name = "VoucherDiscount", description = "What a voucher would give for an order.")
record DiscountView(
        @Schema(description = "What would go off the total.", required = true)
        Money discount) {}
