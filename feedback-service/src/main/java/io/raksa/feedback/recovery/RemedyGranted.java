package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/**
 * A remedy was granted.
 *
 * @param category what had failed, by which the cost of failure is kept; the granter's words stay here
 */
@FactType("feedback.remedy.granted.v1")
record RemedyGranted(
        UUID remedyId,
        UUID complaintId,
        UUID customerId,
        RemedyKind kind,
        int points,
        Category category,
        String policyVersion,
        Instant grantedAt) {

    static RemedyGranted of(Remedy remedy, Category category) {
        return new RemedyGranted(
                remedy.id(),
                remedy.complaintId(),
                remedy.customerId(),
                remedy.kind(),
                remedy.points(),
                category,
                remedy.policyVersion(),
                remedy.grantedAt());
    }
}
