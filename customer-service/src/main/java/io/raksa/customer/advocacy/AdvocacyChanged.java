package io.raksa.customer.advocacy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Some customers told others. Fired as a CDI event in the transaction of the change.
 *
 * @param earliestTouched the earliest day that changed, of each customer
 */
public record AdvocacyChanged(Map<UUID, LocalDate> earliestTouched) {}
