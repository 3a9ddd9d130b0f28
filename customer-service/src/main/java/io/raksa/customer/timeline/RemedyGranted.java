package io.raksa.customer.timeline;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A failure is put right.
 *
 * @param customerId null where it is not known who complained
 * @param points of POINTS only
 */
@FactType("feedback.remedy.granted.v1")
record RemedyGranted(
        UUID remedyId,
        UUID complaintId,
        @Nullable UUID customerId,
        String kind,
        @Nullable Long points,
        String category,
        Instant grantedAt) {}
