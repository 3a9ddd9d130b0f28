package io.raksa.customer.timeline;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A failure is put right. */
@FactType("feedback.remedy.granted.v1")
record RemedyGranted(
        UUID remedyId,
        UUID complaintId,
        UUID customerId,
        String kind,
        long points,
        String category,
        Instant grantedAt) {}
