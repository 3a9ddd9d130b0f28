package io.raksa.feedback.survey;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer judged how the complaint was put right, each point from 1 to 5. */
@FactType("feedback.survey.answered.v1")
record SurveyAnswered(
        UUID complaintId, @Nullable UUID customerId, int outcome, int process, int treatment, Instant answeredAt) {}
