package io.raksa.loyalty.giftcard.core;

/** The accounts of gift cards, one set for each programme and currency. The sum of all of them is zero at all times. */
public enum Account {
    /** Of a card: what can be paid with now. */
    AVAILABLE,
    /** Of a card: set aside for an order that is not finished. */
    HELD,
    /** Of the programme: negative by what was sold, which is owed until it is used. */
    SOLD,
    /** Of the programme: paid with cards. */
    REDEEMED,
    /** Of the programme: negative by what went back onto cards. */
    REFUNDED,
    /** Of the programme: ended unused. */
    EXPIRED
}
