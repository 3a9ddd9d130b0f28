package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.core.Stage;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a relationship stands, as far as it takes to go on from there.
 *
 * @param firstDay the day of the first purchase; null, like the stage, before it
 * @param reviewOn the day on which time alone may change the stage
 */
record Standing(
        UUID customerId,
        @Nullable LocalDate firstDay,
        @Nullable Stage stage,
        @Nullable LocalDate reviewOn) {

    /** The first day whose stage is not settled, when something happened on {@code day}. */
    LocalDate openFrom(LocalDate day) {
        return reviewOn != null && reviewOn.isBefore(day) ? reviewOn : day;
    }
}
