package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.recovery.core.RemedyKind;
import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A remedy that had been granted is taken back. */
@FactType("feedback.remedy.withdrawn.v1")
record RemedyWithdrawn(
        UUID remedyId,
        UUID complaintId,
        @Nullable UUID customerId,
        RemedyKind kind,
        @Nullable Integer points,
        Category category,
        String policyVersion,
        Instant withdrawnAt) {

    static RemedyWithdrawn of(Remedy remedy, Category category, Instant at) {
        return new RemedyWithdrawn(
                remedy.id(),
                remedy.complaintId(),
                remedy.customerId(),
                remedy.what().kind(),
                remedy.what().points(),
                category,
                remedy.policyVersion(),
                at);
    }
}
