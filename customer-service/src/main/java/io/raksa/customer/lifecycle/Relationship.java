package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.customer.lifecycle.core.Standing;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a relationship stands, as far as it takes to go on from there.
 *
 * @param firstDay the day of the first purchase; null, like stage and standing, before it
 * @param reviewOn the day on which time alone changes stage or standing
 */
record Relationship(
        UUID customerId,
        @Nullable LocalDate firstDay,
        @Nullable Stage stage,
        @Nullable Standing standing,
        @Nullable LocalDate reviewOn) {

    /** Of somebody of whom no purchase is known. */
    static Relationship none(UUID customerId) {
        return new Relationship(customerId, null, null, null, null);
    }

    /** The first day that is not settled, when something happened on {@code day}. */
    LocalDate openFrom(LocalDate day) {
        return reviewOn != null && reviewOn.isBefore(day) ? reviewOn : day;
    }
}
