package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as it is kept.
 *
 * @param version counts the returns; 1 without any
 * @param day the purchase day, in the business time zone
 * @param cost what the goods cost the house, where it is known
 * @param returned what was given back of the total
 * @param undone whether everything was given back, so that the purchase makes no purchase day
 */
record Purchase(
        UUID id,
        long version,
        UUID customerId,
        PurchaseKey key,
        Origin origin,
        Instant purchasedAt,
        LocalDate day,
        Money total,
        @Nullable Money cost,
        BigDecimal returned,
        boolean undone,
        @Nullable String channel,
        @Nullable String branch,
        List<PurchaseLine> lines,
        Instant recordedAt) {

    Purchase withLines(List<PurchaseLine> bought) {
        return new Purchase(
                id,
                version,
                customerId,
                key,
                origin,
                purchasedAt,
                day,
                total,
                cost,
                returned,
                undone,
                channel,
                branch,
                bought,
                recordedAt);
    }

    /** What was not given back of the total. */
    Money left() {
        return new Money(total.amount().subtract(returned), total.currency());
    }
}
