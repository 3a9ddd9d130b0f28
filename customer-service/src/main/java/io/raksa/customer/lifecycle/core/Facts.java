package io.raksa.customer.lifecycle.core;

import io.raksa.customer.behaviour.Beginning;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a customer on a day, as far as the stage follows from it.
 *
 * @param on the day
 * @param beginning the first purchase days
 * @param windowVisits days with a purchase in the window that ends with {@code on}
 * @param frequency growth in the number of visits, where there is any
 * @param basket growth of what is spent per visit, where there is any
 * @param referralsThatBought how many came on this customer's word and first bought not long ago
 * @param recommendations how often the customer recommended us not long ago
 */
record Facts(
        LocalDate on,
        Beginning beginning,
        int windowVisits,
        Optional<Growth.Frequency> frequency,
        Optional<Growth.Basket> basket,
        long referralsThatBought,
        long recommendations) {

    boolean boughtOnMoreDays() {
        return beginning.cameBackBy(on);
    }
}
