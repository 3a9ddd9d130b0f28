package io.raksa.customer.behaviour;

import io.raksa.platform.money.Money;
import java.util.List;

/**
 * How many customers there were in a period, and how many came back within it (C4).
 *
 * @param customers who bought at least once
 * @param boughtOnOneDay of them, who bought on one day only
 * @param purchaseDays days on which a customer bought, over all customers
 * @param spend by currency, in the order of their codes
 */
public record Levels(long customers, long boughtOnOneDay, long purchaseDays, long purchases, List<Money> spend) {

    /** Of the customers, who bought on more than one day. */
    public long boughtOnMoreDays() {
        return customers - boughtOnOneDay;
    }
}
