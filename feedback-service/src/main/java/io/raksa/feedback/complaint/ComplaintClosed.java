package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.Outcome;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nothing more is to be done. */
@FactType("feedback.complaint.closed.v1")
record ComplaintClosed(
        UUID complaintId,
        @Nullable UUID customerId,
        Category category,
        Severity severity,
        @Nullable Outcome outcome,
        Instant closedAt) {

    static ComplaintClosed of(ComplaintCase complaint, Instant at) {
        return new ComplaintClosed(
                complaint.id(),
                complaint.customerId(),
                complaint.assessment().category(),
                complaint.assessment().severity(),
                complaint.outcome(),
                at);
    }
}
