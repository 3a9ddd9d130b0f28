package io.raksa.feedback.clock;

import io.raksa.platform.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer that a promise may hang on.
 *
 * @param stage where the relationship stands; null where it is not known
 * @param spent in the 365 days before, in each currency
 */
record Customer(@Nullable Stage stage, List<Money> spent) {

    static final Customer UNKNOWN = new Customer(null, List.of());

    boolean hasSpent(Money least) {
        return spent.stream()
                .anyMatch(money -> money.currency().equals(least.currency())
                        && money.amount().compareTo(least.amount()) >= 0);
    }
}
