package io.raksa.customer.behaviour;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a relationship began.
 *
 * @param firstDay the first purchase day
 * @param secondDay the second; null where there is one only
 */
public record Beginning(LocalDate firstDay, @Nullable LocalDate secondDay) {

    /** Whether the customer had come back by the end of a day. */
    public boolean cameBackBy(LocalDate day) {
        return secondDay != null && !secondDay.isAfter(day);
    }
}
