package io.raksa.feedback.intake;

import io.raksa.feedback.catalogue.core.FeedbackKind;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said, about what, by whom. Two posts under one business key with equal content are the same post.
 *
 * @param text to the letter as it came
 * @param severity as the poster sees it
 * @param occurredAt in microseconds, the resolution it is stored with
 * @param details answers to what the service catalogue asks, as {@link io.raksa.feedback.detail.Details} reads them
 */
record Content(
        FeedbackKind kind,
        Channel channel,
        String text,
        @Nullable String language,
        @Nullable Category category,
        @Nullable Severity severity,
        @Nullable UUID customerId,
        @Nullable Instant occurredAt,
        @Nullable String touchPoint,
        @Nullable String branch,
        @Nullable String product,
        Map<String, Object> details) {}
