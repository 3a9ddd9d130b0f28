package io.raksa.feedback.observation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose words a feedback is; null where nobody knows. */
record Speaker(@Nullable UUID customerId) {

    boolean isNobodyOr(UUID customer) {
        return customerId == null || customerId.equals(customer);
    }
}
