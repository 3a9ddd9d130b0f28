package io.raksa.customer.lifecycle.core;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a customer's behaviour on a day, as far as the stage follows from it.
 *
 * @param on the day
 * @param firstDay the day of the first purchase
 * @param windowVisits days with a purchase in the window that ends with {@code on}
 * @param frequency growth in the number of visits, where there is any
 * @param basket growth of what is spent per visit, where there is any
 * @param referralsThatBought how many came on this customer's word and bought
 */
record Facts(
        LocalDate on,
        LocalDate firstDay,
        int windowVisits,
        Optional<Growth.Frequency> frequency,
        Optional<Growth.Basket> basket,
        int referralsThatBought) {

    boolean boughtOnMoreDays() {
        return on.isAfter(firstDay);
    }
}
