package io.raksa.feedback.intake;

import io.raksa.feedback.catalogue.core.FeedbackKind;
import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody told us something; its words stay here. */
@FactType("feedback.feedback.received.v1")
record FeedbackReceived(
        UUID feedbackId, @Nullable UUID customerId, FeedbackKind kind, Channel channel, Instant receivedAt) {

    static FeedbackReceived of(Feedback feedback) {
        Content content = feedback.content();
        return new FeedbackReceived(
                feedback.id(), content.customerId(), content.kind(), content.channel(), feedback.receivedAt());
    }
}
