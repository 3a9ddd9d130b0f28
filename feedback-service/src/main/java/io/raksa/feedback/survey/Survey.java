package io.raksa.feedback.survey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is asked, once, after a complaint was resolved or after a purchase.
 *
 * @param about the complaint, or the purchase
 * @param origin where a purchase was told from; null for a complaint
 * @param tokenHash of the token that opens it
 * @param asked the questions, in their order
 * @param answer null until it is answered
 */
record Survey(
        UUID id,
        Occasion occasion,
        UUID about,
        @Nullable String origin,
        @Nullable UUID customerId,
        String tokenHash,
        Instant invitedAt,
        Instant expiresAt,
        List<Question> asked,
        @Nullable Answer answer) {

    /** A mark for each question that was asked. */
    record Answer(
            Instant at,
            Map<Question, Integer> marks,
            @Nullable String comment) {

        /** The mark for a question that was asked. */
        int mark(Question question) {
            return Objects.requireNonNull(marks.get(question));
        }
    }

    SurveyState state(Instant now) {
        if (answer != null) {
            return SurveyState.ANSWERED;
        }
        return now.isBefore(expiresAt) ? SurveyState.OPEN : SurveyState.EXPIRED;
    }

    /** The same, which nobody has answered and nobody can answer from then on. */
    Survey endedAt(Instant end) {
        return new Survey(id, occasion, about, origin, customerId, tokenHash, invitedAt, end, asked, null);
    }

    Survey answered(Answer given) {
        return new Survey(id, occasion, about, origin, customerId, tokenHash, invitedAt, expiresAt, asked, given);
    }

    /** Whom it is about: the customer, or the complaint where the customer is unknown. */
    UUID subject() {
        return customerId == null ? about : customerId;
    }
}
