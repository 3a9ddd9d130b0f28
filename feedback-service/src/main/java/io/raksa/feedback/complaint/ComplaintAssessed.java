package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.Assessment;
import io.raksa.feedback.complaint.core.Attribution;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.Component;
import io.raksa.feedback.complaint.core.Expression;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What failed and how badly has been judged; replaces an earlier judgement. */
@FactType("feedback.complaint.assessed.v1")
record ComplaintAssessed(
        UUID complaintId,
        @Nullable UUID customerId,
        Category category,
        Severity severity,
        @Nullable Component component,
        @Nullable Attribution attribution,
        @Nullable Boolean instrumental,
        @Nullable Expression expression,
        Instant assessedAt) {

    static ComplaintAssessed of(ComplaintCase complaint, Instant at) {
        Assessment judged = complaint.assessment();
        return new ComplaintAssessed(
                complaint.id(),
                complaint.customerId(),
                judged.category(),
                judged.severity(),
                judged.component(),
                judged.attribution(),
                judged.instrumental(),
                judged.expression(),
                at);
    }
}
