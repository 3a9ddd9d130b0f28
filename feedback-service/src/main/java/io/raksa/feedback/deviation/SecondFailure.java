package io.raksa.feedback.deviation;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A customer was failed again in the same way. */
@FactType("feedback.complaint.second-failure.v1")
record SecondFailure(
        UUID complaintId, UUID customerId, UUID firstComplaintId, long days, int ruleVersion, Instant foundAt) {}
