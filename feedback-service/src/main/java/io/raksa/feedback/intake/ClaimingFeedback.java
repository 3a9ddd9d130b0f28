package io.raksa.feedback.intake;

import io.raksa.platform.event.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Feedback of nobody known becomes the feedback of a customer. */
@ApplicationScoped
public class ClaimingFeedback {

    private final FeedbackRepository repository;
    private final Events events;

    ClaimingFeedback(FeedbackRepository repository, Events events) {
        this.repository = repository;
        this.events = events;
    }

    /** Keeps whose it is, and tells again, now by name, that it was received. The caller has locked the case it opened. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void claim(UUID feedbackId, UUID customer, Instant at) {
        Feedback claimed = repository.claim(feedbackId, customer, at);
        events.append(claimed.subject(), FeedbackReceived.of(claimed));
    }
}
