package io.raksa.gateway.webhook;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Takes what the services tell, and has it told to the partners who chose it. */
@Singleton
class HearingOfFacts {

    private final TellingPartners telling;

    HearingOfFacts(TellingPartners telling) {
        this.telling = telling;
    }

    @Produces
    @Singleton
    FactHandler<PublicFacts.ComplaintOpened> complaintOpened() {
        return telling(WebhookType.COMPLAINT_OPENED);
    }

    @Produces
    @Singleton
    FactHandler<PublicFacts.ComplaintEscalated> complaintEscalated() {
        return telling(WebhookType.COMPLAINT_ESCALATED);
    }

    @Produces
    @Singleton
    FactHandler<PublicFacts.ComplaintResolved> complaintResolved() {
        return telling(WebhookType.COMPLAINT_RESOLVED);
    }

    @Produces
    @Singleton
    FactHandler<PublicFacts.ComplaintClosed> complaintClosed() {
        return telling(WebhookType.COMPLAINT_CLOSED);
    }

    @Produces
    @Singleton
    FactHandler<PublicFacts.ComplaintReopened> complaintReopened() {
        return telling(WebhookType.COMPLAINT_REOPENED);
    }

    @Produces
    @Singleton
    FactHandler<PublicFacts.RemedyGranted> remedyGranted() {
        return telling(WebhookType.REMEDY_GRANTED);
    }

    @Produces
    @Singleton
    FactHandler<PublicFacts.RemedyWithdrawn> remedyWithdrawn() {
        return telling(WebhookType.REMEDY_WITHDRAWN);
    }

    @Produces
    @Singleton
    FactHandler<PublicFacts.FeedbackReceived> feedbackReceived() {
        return telling(WebhookType.FEEDBACK_RECEIVED);
    }

    @Produces
    @Singleton
    FactHandler<PublicFacts.PurchaseRecorded> purchaseRecorded() {
        return telling(WebhookType.PURCHASE_RECORDED);
    }

    @Produces
    @Singleton
    FactHandler<PublicFacts.PurchaseReturned> purchaseReturned() {
        return telling(WebhookType.PURCHASE_RETURNED);
    }

    @Produces
    @Singleton
    FactHandler<PublicFacts.PointsPosted> pointsPosted() {
        return telling(WebhookType.POINTS_POSTED);
    }

    @Produces
    @Singleton
    FactHandler<PublicFacts.TierChanged> tierChanged() {
        return telling(WebhookType.TIER_CHANGED);
    }

    private <T extends Record> FactHandler<T> telling(WebhookType type) {
        return (FactEnvelope<T> told) -> telling.tell(type, told);
    }
}
