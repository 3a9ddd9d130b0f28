package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing bought. Its amount and cost, where they are told, are in the currency of the purchase.
 *
 * @param returned how much of the quantity was given back
 */
record PurchaseLine(
        String sku,
        @Nullable String name,
        @Nullable String category,
        BigDecimal quantity,
        @Nullable Money amount,
        @Nullable Money cost,
        BigDecimal returned) {

    /** How much of the quantity was not given back. */
    BigDecimal left() {
        return quantity.subtract(returned);
    }

    /** Whether this is the same line as it was sold, whatever came back of it since. */
    boolean soldAs(PurchaseLine other) {
        return sku.equals(other.sku)
                && Objects.equals(name, other.name)
                && Objects.equals(category, other.category)
                && quantity.compareTo(other.quantity) == 0
                && Objects.equals(amount, other.amount)
                && Objects.equals(cost, other.cost);
    }
}
