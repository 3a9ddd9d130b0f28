package io.raksa.loyalty.checkout;

import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.promotion.Budget;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cart that was checked out.
 *
 * @param reference the order, in the words of whoever checks it out
 * @param madeBy who did
 * @param asked fingerprint of what was asked, to tell a repeated request from another one
 * @param memberId whose points it is about; null for none
 * @param taken what was taken of budgets
 * @param published vouchers that it gave
 * @param expiresAt when what is set aside comes back by itself; null once it is confirmed
 */
record Checkout(
        UUID id,
        String reference,
        String madeBy,
        String asked,
        @Nullable UUID customerId,
        @Nullable UUID memberId,
        @Nullable String store,
        @Nullable String channel,
        CheckoutState state,
        Sale sale,
        List<Budget.Taken> taken,
        List<String> published,
        Instant openedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt) {

    Cause cause() {
        return Cause.checkout(id);
    }

    boolean isOverdueAt(Instant now) {
        return state == CheckoutState.OPEN && expiresAt != null && !now.isBefore(expiresAt);
    }

    boolean isLive() {
        return state == CheckoutState.OPEN || state == CheckoutState.CONFIRMED;
    }

    Checkout with(List<Budget.Taken> budgets) {
        return new Checkout(
                id,
                reference,
                madeBy,
                asked,
                customerId,
                memberId,
                store,
                channel,
                state,
                sale,
                budgets,
                published,
                openedAt,
                expiresAt,
                confirmedAt,
                endedAt);
    }

    Checkout with(Sale reserved) {
        return new Checkout(
                id,
                reference,
                madeBy,
                asked,
                customerId,
                memberId,
                store,
                channel,
                state,
                reserved,
                taken,
                published,
                openedAt,
                expiresAt,
                confirmedAt,
                endedAt);
    }

    Checkout confirmed(List<String> vouchers, Instant now) {
        return new Checkout(
                id,
                reference,
                madeBy,
                asked,
                customerId,
                memberId,
                store,
                channel,
                CheckoutState.CONFIRMED,
                sale,
                taken,
                vouchers,
                openedAt,
                null,
                now,
                null);
    }

    Checkout ended(CheckoutState how, Instant now) {
        return new Checkout(
                id,
                reference,
                madeBy,
                asked,
                customerId,
                memberId,
                store,
                channel,
                how,
                sale,
                List.of(),
                published,
                openedAt,
                null,
                confirmedAt,
                now);
    }
}
