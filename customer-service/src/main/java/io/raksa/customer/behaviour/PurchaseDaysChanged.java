package io.raksa.customer.behaviour;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The purchase days of some customers came, changed or went. Fired as a CDI event in the transaction of the change, by whoever makes it,
 * after the days are written; all that follows from purchase days observes it, so that it holds as soon as the change does. Observers
 * take their locks in the order of their {@code @Priority}, each over the customers in the order of their ids: the lifecycle comes first.
 *
 * @param earliestTouched the earliest day that changed, of each profile; a merged record is among them only when the merge takes its days to
 *     its profile, or the undo gives them back
 */
public record PurchaseDaysChanged(Map<UUID, LocalDate> earliestTouched) {

    /** The place of the lifecycle among the observers. */
    public static final int LIFECYCLE = 100;

    public PurchaseDaysChanged {
        earliestTouched = Map.copyOf(earliestTouched);
    }
}
