package io.raksa.loyalty.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's account, locked until the transaction ends.
 *
 * @param postings number of the last posting
 * @param available balance as the ledger has it
 * @param owed what the member owes
 * @param overdue whether it still counts points of lots that have ended
 * @param carries whether what comes to it is to be carried to another account, both being one customer's
 * @param waitsUntil before which nothing of the member ends, where there ever was a wait; it may be over
 */
record LockedAccount(
        long postings,
        long available,
        long owed,
        boolean overdue,
        boolean carries,
        @Nullable Instant waitsUntil) {}
