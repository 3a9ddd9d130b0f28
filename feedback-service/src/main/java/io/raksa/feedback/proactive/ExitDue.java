package io.raksa.feedback.proactive;

import io.raksa.platform.event.FactType;
import java.time.LocalDate;
import java.util.UUID;

/** A customer has been silent for so long that they have as probably left as stayed. */
@FactType("customer.exit.due.v1")
record ExitDue(UUID customerId, LocalDate dueOn, Reason reason) {

    /** Why, in words. */
    record Reason(int silentDays, String en, String th) {}
}
