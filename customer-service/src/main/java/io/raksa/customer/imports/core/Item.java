package io.raksa.customer.imports.core;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line that is good: something was bought. */
public record Item(
        Instant purchasedAt, String sku, @Nullable String name, BigDecimal quantity, BigDecimal unitPrice) {

    BigDecimal amount() {
        return quantity.multiply(unitPrice);
    }
}
