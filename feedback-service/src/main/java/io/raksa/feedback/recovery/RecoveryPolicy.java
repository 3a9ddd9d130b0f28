package io.raksa.feedback.recovery;

import io.raksa.feedback.recovery.core.Offer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who may be given what for which failure.
 *
 * @param condition over the facts of a complaint, in CEL
 * @param priority of those whose condition holds the highest counts, of equal ones the oldest
 */
record RecoveryPolicy(
        UUID id,
        long version,
        String name,
        String condition,
        int priority,
        List<Offer> offers,
        boolean active,
        Instant changedAt) {

    static RecoveryPolicy of(UUID id, long version, RecoveryPolicyRequest request, Instant now) {
        return new RecoveryPolicy(
                id,
                version,
                request.name(),
                request.condition(),
                request.priority(),
                request.offers().stream().map(OfferRequest::offer).toList(),
                request.active(),
                now);
    }

    /** By which a remedy says what it was granted by. */
    String reference() {
        return name + ", version " + version;
    }
}
