package io.raksa.loyalty.compensation;

import io.raksa.platform.event.FactType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback-service grants a customer something for a service that failed.
 *
 * @param kind what is granted; only {@code POINTS} concerns loyalty
 * @param category what failed
 * @param policyVersion version of the recovery policy that allowed it
 */
@FactType("feedback.remedy.granted.v1")
record RemedyGranted(
        UUID remedyId,
        String kind,
        @Nullable UUID complaintId,
        @Nullable UUID customerId,
        @Nullable Long points,
        @Nullable String category,
        @Nullable String policyVersion) {

    boolean isInPoints() {
        return kind.equals("POINTS");
    }
}
