package io.raksa.loyalty.ledger.core;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a posting.
 *
 * @param lot the lot the points belong to; on a member's account always, on a programme's never
 * @param purpose see {@link Counter}
 * @param amount points added to the account; taken from it when negative
 */
public record Entry(
        Account account, @Nullable UUID lot, @Nullable String purpose, long amount) {

    public Entry {
        if (account.isMembers() != (lot != null)) {
            throw new IllegalArgumentException(
                    "points belong to a lot on a member's account, and only there: " + account);
        }
    }

    static Entry ofMember(UUID lot, long amount) {
        return new Entry(Account.AVAILABLE, lot, null, amount);
    }

    static Entry pending(UUID lot, long amount) {
        return new Entry(Account.PENDING, lot, null, amount);
    }

    static Entry held(UUID lot, long amount) {
        return new Entry(Account.HELD, lot, null, amount);
    }

    /** What the member owes grows by so much. */
    static Entry owed(long points) {
        return new Entry(Account.OWED, null, null, -points);
    }

    static Entry ofProgramme(Counter counter, long amount) {
        return new Entry(counter.account(), null, counter.purpose(), amount);
    }
}
