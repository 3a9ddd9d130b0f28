package io.raksa.loyalty.voucher;

import io.raksa.loyalty.voucher.core.Benefit;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What vouchers give, and how often.
 *
 * @param leastTotal only for orders of that at least; null for all
 * @param usesPerCustomer null for no limit, and for customers who are not named
 * @param mostRedemptions of all codes together; null for no limit
 * @param endsAt the instant from which they are worth nothing
 */
record Offer(
        UUID id,
        String name,
        Benefit benefit,
        @Nullable Money leastTotal,
        @Nullable Integer usesPerCustomer,
        @Nullable Long mostRedemptions,
        long redemptions,
        Instant startsAt,
        Instant endsAt,
        String madeBy,
        Instant madeAt) {

    boolean runsAt(Instant now) {
        return !now.isBefore(startsAt) && now.isBefore(endsAt);
    }

    boolean isUsedUp() {
        return mostRedemptions != null && redemptions >= mostRedemptions;
    }
}
