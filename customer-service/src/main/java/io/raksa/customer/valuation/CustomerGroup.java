package io.raksa.customer.valuation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are asked about: one, or all who meet every condition that is given.
 *
 * @param customerId one customer; null for many
 * @param acquisitionSource the name of how they first came; null for any
 * @param acquiredFrom the earliest first purchase day; null for any
 * @param acquiredTo the day after the latest first purchase day; null for any
 */
public record CustomerGroup(
        @Nullable UUID customerId,
        @Nullable String acquisitionSource,
        @Nullable LocalDate acquiredFrom,
        @Nullable LocalDate acquiredTo) {

    /** One customer. */
    public static CustomerGroup of(UUID customerId) {
        return new CustomerGroup(customerId, null, null, null);
    }
}
