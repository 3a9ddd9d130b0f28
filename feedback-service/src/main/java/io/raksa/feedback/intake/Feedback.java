package io.raksa.feedback.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said to us. It never changes, but that an unknown person can turn out to be a customer.
 *
 * @param key null for what no system has a key for: web forms, phone calls
 * @param receivedBy the subject of the token it came with; {@code anonymous} without one
 * @param catalogueVersion what was asked when it came; null where nothing was
 * @param complaintId the case it opened; a complaint always opens one, nothing else does
 */
record Feedback(
        UUID id,
        Content content,
        @Nullable BusinessKey key,
        Instant receivedAt,
        String receivedBy,
        @Nullable Long catalogueVersion,
        @Nullable UUID complaintId) {

    /** The answer to what was asked in a version of the service catalogue. */
    Feedback askedIn(@Nullable Long version) {
        return new Feedback(id, content, key, receivedAt, receivedBy, version, complaintId);
    }

    /** Whom it is about: the customer; else the complaint it opened; else itself. */
    UUID subject() {
        if (content.customerId() != null) {
            return content.customerId();
        }
        return complaintId == null ? id : complaintId;
    }
}
