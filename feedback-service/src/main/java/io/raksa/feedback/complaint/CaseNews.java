package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.ComplaintCase;
import java.time.Instant;
import java.util.List;

/**
 * What just happened to cases, for the features that follow them: fired to observers inside the transaction of the change, while the
 * cases are locked.
 *
 * @param cases as they are now
 * @param actor who did it
 */
public record CaseNews(What what, List<ComplaintCase> cases, Instant at, String actor) {

    /** What happened. */
    public enum What {
        OPENED,
        ACKNOWLEDGED,
        ASSESSED,
        INVESTIGATED,
        ASSIGNED,
        /** Staff asked the customer something and wait. */
        PAUSED,
        RESUMED,
        ESCALATED,
        /** Staff wrote to the customer. */
        STAFF_WROTE,
        CUSTOMER_WROTE,
        RESOLVED,
        CLOSED,
        REOPENED,
        /** Nobody knew whose it was; now it is known. */
        CLAIMED,
        MERGED,
        UNMERGED
    }
}
