package io.raksa.loyalty.ledger;

/**
 * A member's account, locked until the transaction ends.
 *
 * @param postings number of the last posting
 * @param available balance as the ledger has it
 * @param owed what the member owes
 * @param overdue whether it still counts points of lots that have ended
 */
record LockedAccount(long postings, long available, long owed, boolean overdue) {}
