package io.raksa.loyalty.ledger.core;

import org.jspecify.annotations.Nullable;

/**
 * The programme's side of a posting.
 *
 * @param account one of the programme's accounts
 * @param purpose what the points were given or taken for, within the account: the category of the failure that a compensation is for
 */
public record Counter(Account account, @Nullable String purpose) {

    public Counter {
        if (account.isMembers()) {
            throw new IllegalArgumentException(account + " is a member's account");
        }
    }

    /** The programme's account, for no purpose in particular. */
    public static Counter of(Account account) {
        return new Counter(account, null);
    }
}
