package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing bought. */
@Schema(description = "One thing bought.")
public record PurchaseLineView(
        @Schema(description = "What the source calls it.", examples = "TEA-100", required = true)
        String sku,

        @Schema(description = "What people call it.", examples = "ชาอู่หลง 100 กรัม", nullable = true) @Nullable
        String name,

        @Schema(description = "How many, or how much: an exact decimal.", examples = "1.5", required = true)
        String quantity,

        @Schema(description = "What the line came to.", nullable = true) @Nullable
        Money amount) {

    static PurchaseLineView of(PurchaseLine line) {
        return new PurchaseLineView(line.sku(), line.name(), line.quantity().toPlainString(), line.amount());
    }
}
