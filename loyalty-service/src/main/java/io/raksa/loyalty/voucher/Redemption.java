package io.raksa.loyalty.voucher;

import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The use of a voucher for an order.
 *
 * @param reference the order, in the words of whoever redeems
 * @param discount what goes off the total
 * @param expiresAt when it is given back by itself; null once it is redeemed
 */
record Redemption(
        UUID id,
        String code,
        UUID offerId,
        @Nullable UUID customerId,
        String reference,
        RedemptionState state,
        Money total,
        Money discount,
        String takenBy,
        Instant takenAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt) {

    Redemption become(RedemptionState next, Instant now) {
        return new Redemption(
                id,
                code,
                offerId,
                customerId,
                reference,
                next,
                total,
                discount,
                takenBy,
                takenAt,
                next == RedemptionState.REDEEMED ? null : expiresAt,
                next.isLive() ? null : now);
    }

    boolean isOverdueAt(Instant now) {
        return state == RedemptionState.RESERVED && expiresAt != null && !now.isBefore(expiresAt);
    }

    boolean isFor(@Nullable UUID customer, Money order) {
        return Objects.equals(customer, customerId)
                && total.currency().equals(order.currency())
                && total.amount().compareTo(order.amount()) == 0;
    }
}
