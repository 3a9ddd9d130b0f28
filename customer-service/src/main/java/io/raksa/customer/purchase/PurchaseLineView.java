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

        @Schema(description = "What kind of thing it is.", examples = "tea", nullable = true) @Nullable
        String category,

        @Schema(description = "How many, or how much: an exact decimal.", examples = "1.5", required = true)
        String quantity,

        @Schema(description = "What the line came to.", nullable = true) @Nullable
        Money amount,

        @Schema(description = "What the line cost the house. Not shown to customers and partners.", nullable = true)
        @Nullable
        Money cost,

        @Schema(description = "How much of the quantity was given back.", examples = "0", required = true)
        String returned) {

    static PurchaseLineView of(PurchaseLine line) {
        return new PurchaseLineView(
                line.sku(),
                line.name(),
                line.category(),
                line.quantity().toPlainString(),
                line.amount(),
                line.cost(),
                line.returned().toPlainString());
    }

    PurchaseLineView withoutCost() {
        return new PurchaseLineView(sku, name, category, quantity, amount, null, returned);
    }
}
