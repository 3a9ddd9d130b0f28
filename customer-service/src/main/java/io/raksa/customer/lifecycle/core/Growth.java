package io.raksa.customer.lifecycle.core;

import java.math.BigDecimal;

/** That somebody buys more than the customer's own past lets expect (L5). */
sealed interface Growth {

    /**
     * More visits.
     *
     * @param visits days with a purchase in the window
     * @param expected what the past would have made of as many days
     */
    record Frequency(int visits, BigDecimal expected) implements Growth {}

    /** More per visit, in one currency. */
    record Basket(BigDecimal now, BigDecimal before, String currency) implements Growth {}
}
