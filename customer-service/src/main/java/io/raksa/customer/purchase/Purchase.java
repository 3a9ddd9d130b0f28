package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as it is kept.
 *
 * @param day the purchase day, in the business time zone
 */
record Purchase(
        UUID id,
        UUID customerId,
        PurchaseKey key,
        Origin origin,
        Instant purchasedAt,
        LocalDate day,
        Money total,
        @Nullable String channel,
        @Nullable String branch,
        List<PurchaseLine> lines,
        Instant recordedAt) {

    Purchase withLines(List<PurchaseLine> bought) {
        return new Purchase(id, customerId, key, origin, purchasedAt, day, total, channel, branch, bought, recordedAt);
    }
}
