package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody complained; the case is open. */
@FactType("feedback.complaint.opened.v1")
record ComplaintOpened(
        UUID complaintId, @Nullable UUID customerId, Category category, Severity severity, Instant openedAt) {

    static ComplaintOpened of(ComplaintCase complaint) {
        return new ComplaintOpened(
                complaint.id(),
                complaint.customerId(),
                complaint.assessment().category(),
                complaint.assessment().severity(),
                complaint.milestones().openedAt());
    }
}
