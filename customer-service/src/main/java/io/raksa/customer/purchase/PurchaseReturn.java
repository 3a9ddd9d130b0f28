package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return as it is kept.
 *
 * @param wholly whether nothing of the purchase is left with it
 */
record PurchaseReturn(
        UUID id,
        UUID purchaseId,
        UUID customerId,
        PurchaseKey key,
        Instant returnedAt,
        Money amount,
        boolean wholly,
        List<ReturnLine> lines,
        @Nullable String reason,
        Instant recordedAt) {}
