package io.raksa.loyalty.ledger.core;

/**
 * The accounts of the ledger. What a member has stands against what the programme gave and took: the sum of all of them is zero at all
 * times. A member's accounts with lots are never negative; a programme's account is negative by what it gave and positive by what it took back.
 */
public enum Account {
    /** Of a member: what can be spent now. */
    AVAILABLE,
    /** Of a member: earned, to become available later. */
    PENDING,
    /** Of a member: set aside for a purchase that is not finished. */
    HELD,
    /** Of a member: negative by what they owe, since they had spent points that were to be taken back. No lot has them. */
    OWED,
    /** Of the programme: given for purchases. */
    ISSUED,
    /** Of the programme: taken for rewards. */
    SPENT,
    /** Of the programme: not used in time. */
    EXPIRED,
    /** Of the programme: given for failed service, a cost that is not marketing's. */
    COMPENSATION,
    /** Of the programme: given or taken by staff. */
    ADJUSTMENT,
    /** Of the programme: brought over from the programme before. */
    OPENING,
    /** Of the programme: on the way from one member to another. What one gives the other gets in the same transaction: it sums to zero. */
    TRANSFER;

    /** Whether it is one of a member's accounts, whose points belong to lots. */
    public boolean isMembers() {
        return this == AVAILABLE || this == PENDING || this == HELD;
    }
}
