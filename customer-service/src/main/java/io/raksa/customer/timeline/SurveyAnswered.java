package io.raksa.customer.timeline;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody judged how a failure was put right (R14). */
@FactType("feedback.survey.answered.v1")
record SurveyAnswered(
        UUID complaintId, @Nullable UUID customerId, int outcome, int process, int treatment, Instant answeredAt) {

    /** The worst of the three marks. */
    int worst() {
        return Math.min(outcome, Math.min(process, treatment));
    }
}
