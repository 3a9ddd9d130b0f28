package io.raksa.customer.timeline;

/** What happened. */
public enum TimelineKind {
    REGISTERED,
    PURCHASE,
    PURCHASE_RETURNED,
    STAGE_CHANGED,
    STANDING_CHANGED,
    RECOMMENDED,
    INTERACTION,
    FEEDBACK,
    COMPLAINT_OPENED,
    REMEDY_GRANTED,
    COMPLAINT_RESOLVED,
    SURVEY_ANSWERED,
    POINTS_POSTED
}
