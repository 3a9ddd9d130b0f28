package io.raksa.gateway.webhook;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of each fact goes to partners: ids, codes and times, nothing else. Who wants to know more reads it by the API, with the rights that
 * they have. What a teller leaves out is left out.
 */
final class PublicFacts {

    private PublicFacts() {}

    @FactType("feedback.complaint.opened.v1")
    record ComplaintOpened(
            UUID complaintId,
            @Nullable UUID customerId,
            @Nullable String category,
            @Nullable String severity,
            @Nullable Instant openedAt) {}

    @FactType("feedback.complaint.escalated.v1")
    record ComplaintEscalated(
            UUID complaintId,
            @Nullable UUID customerId,
            @Nullable Instant escalatedAt) {}

    @FactType("feedback.complaint.resolved.v1")
    record ComplaintResolved(
            UUID complaintId,
            @Nullable UUID customerId,
            @Nullable String outcome,
            @Nullable Instant resolvedAt) {}

    @FactType("feedback.complaint.closed.v1")
    record ComplaintClosed(
            UUID complaintId,
            @Nullable UUID customerId,
            @Nullable String outcome,
            @Nullable Instant closedAt) {}

    @FactType("feedback.complaint.reopened.v1")
    record ComplaintReopened(
            UUID complaintId,
            @Nullable UUID customerId,
            @Nullable Instant reopenedAt) {}

    @FactType("feedback.remedy.granted.v1")
    record RemedyGranted(
            UUID remedyId,
            @Nullable UUID complaintId,
            @Nullable UUID customerId,
            @Nullable String kind,
            @Nullable Instant grantedAt) {}

    @FactType("feedback.remedy.withdrawn.v1")
    record RemedyWithdrawn(
            UUID remedyId,
            @Nullable UUID complaintId,
            @Nullable UUID customerId,
            @Nullable String kind,
            @Nullable Instant withdrawnAt) {}

    @FactType("feedback.feedback.received.v1")
    record FeedbackReceived(
            UUID feedbackId,
            @Nullable UUID customerId,
            @Nullable String kind,
            @Nullable String channel,
            @Nullable Instant receivedAt) {}

    @FactType("customer.purchase.recorded.v1")
    record PurchaseRecorded(
            UUID purchaseId,
            @Nullable UUID customerId,
            @Nullable String origin,
            @Nullable Instant purchasedAt) {}

    @FactType("customer.purchase.returned.v1")
    record PurchaseReturned(
            UUID purchaseId,
            @Nullable UUID returnId,
            @Nullable UUID customerId,
            @Nullable Instant returnedAt,
            @Nullable Boolean wholly) {}

    @FactType("loyalty.points.posted.v1")
    record PointsPosted(
            UUID postingId,
            @Nullable UUID memberId,
            @Nullable UUID customerId,
            @Nullable String kind,
            @Nullable Instant postedAt) {}

    @FactType("loyalty.tier.changed.v1")
    record TierChanged(
            UUID memberId,
            @Nullable UUID customerId,
            @Nullable String before,
            @Nullable String after,
            @Nullable Instant at) {}
}
