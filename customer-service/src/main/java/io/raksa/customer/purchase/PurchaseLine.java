package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One thing bought. Its amount, where it is told, is in the currency of the purchase. */
record PurchaseLine(
        String sku,
        @Nullable String name,
        BigDecimal quantity,
        @Nullable Money amount) {}
