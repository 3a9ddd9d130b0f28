package io.raksa.feedback.tone;

import io.raksa.feedback.tone.core.Judgement;
import java.time.Instant;
import java.util.UUID;

/** What the models say of one feedback. */
record SuggestedTone(UUID feedbackId, Instant receivedAt, Judgement tone, Judgement route) {}
