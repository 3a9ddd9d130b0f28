package io.raksa.feedback.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is asked, once, after a complaint was resolved.
 *
 * @param tokenHash of the token that opens it
 * @param answer null until it is answered
 */
record Survey(
        UUID id,
        UUID complaintId,
        @Nullable UUID customerId,
        String tokenHash,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable Answer answer) {

    /** How a customer judged the outcome, the process and the treatment, each from 1 (very poor) to 5 (very good). */
    record Answer(
            Instant at,
            int outcome,
            int process,
            int treatment,
            @Nullable String comment) {}

    SurveyState state(Instant now) {
        if (answer != null) {
            return SurveyState.ANSWERED;
        }
        return now.isBefore(expiresAt) ? SurveyState.OPEN : SurveyState.EXPIRED;
    }

    /** The same, which nobody has answered and nobody can answer from then on. */
    Survey endedAt(Instant end) {
        return new Survey(id, complaintId, customerId, tokenHash, invitedAt, end, null);
    }

    /** Whom it is about: the customer, or the complaint where the customer is unknown. */
    UUID subject() {
        return customerId == null ? complaintId : customerId;
    }
}
