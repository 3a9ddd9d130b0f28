package io.raksa.feedback.split;

import io.raksa.feedback.comment.Comments;
import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.Assessment;
import io.raksa.feedback.complaint.core.ComplaintAction;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.tracking.TrackingCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes two cases of one. The second is the same customer's and came in when the first did, so that the customer loses no time. Remedies
 * stay where they were granted.
 */
@ApplicationScoped
class SplittingComplaints {

    private final Complaints complaints;
    private final Comments comments;
    private final TrackingCodes codes;
    private final Clock clock;

    SplittingComplaints(Complaints complaints, Comments comments, TrackingCodes codes, Clock clock) {
        this.complaints = complaints;
        this.comments = comments;
        this.codes = codes;
        this.clock = clock;
    }

    @Transactional
    SplitView split(UUID id, @Nullable String ifMatch, SplitComplaintRequest request) {
        ComplaintCase first = complaints.require(id, ifMatch, ComplaintAction.SPLIT);
        ComplaintCase taken = complaints.split(
                first,
                Assessment.asReported(request.category(), request.severity()),
                request.reason(),
                clock.instant());
        List<UUID> shared = request.commentsAsked();
        Set<UUID> there = comments.among(id, shared);
        for (int place = 0; place < shared.size(); place++) {
            if (!there.contains(shared.get(place))) {
                throw SplitProblem.COMPLAINT_SPLIT_COMMENT
                        .because(shared.get(place))
                        .at("/comments/" + place);
            }
        }
        comments.share(shared, taken.id());
        return new SplitView(taken.id(), codes.issue(taken.id()));
    }
}
