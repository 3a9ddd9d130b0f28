package io.raksa.feedback.survey;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer can answer a survey; whoever sends it fetches its token. */
@FactType("feedback.survey.invited.v1")
record SurveyInvited(
        UUID surveyId, Occasion occasion, @Nullable UUID customerId, Instant expiresAt) {}
