package io.raksa.feedback.survey;

import java.time.Instant;

/** What opens a survey that can still be answered. */
public record SurveyInvitation(String token, Instant expiresAt) {}
