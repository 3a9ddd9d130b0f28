package io.raksa.feedback.survey;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A survey as staff see it; never with its token. */
@Schema(name = "Survey", description = "The three questions after a resolution, and the answer.")
record SurveyView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c11", required = true)
        UUID id,

        @Schema(
                description = "The complaint it is about.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01",
                required = true)
        UUID complaintId,

        @Schema(
                description = "Who is asked; absent where that is unknown.",
                examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID customerId,

        @Schema(description = "What can still become of it.", examples = "ANSWERED", required = true)
        SurveyState state,

        @Schema(
                description = "When the complaint was resolved and the customer invited.",
                examples = "2026-11-22T05:00:00Z",
                required = true)
        Instant invitedAt,

        @Schema(description = "Until when it can be answered.", examples = "2026-12-22T05:00:00Z", required = true)
        Instant expiresAt,

        @Schema(description = "When it was answered.", examples = "2026-11-23T10:00:00Z") @Nullable
        Instant answeredAt,

        @Schema(description = "What the customer got, 1 (very poor) to 5 (very good).", examples = "5") @Nullable
        Integer outcome,

        @Schema(description = "How long and how hard it was, 1 (very poor) to 5 (very good).", examples = "3") @Nullable
        Integer process,

        @Schema(description = "How staff behaved, 1 (very poor) to 5 (very good).", examples = "4") @Nullable
        Integer treatment,

        @Schema(description = "The customer's own words.", examples = "The manager called me herself.") @Nullable
        String comment) {

    static SurveyView of(Survey survey, Instant now) {
        Survey.@Nullable Answer answer = survey.answer();
        return new SurveyView(
                survey.id(),
                survey.complaintId(),
                survey.customerId(),
                survey.state(now),
                survey.invitedAt(),
                survey.expiresAt(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.outcome(),
                answer == null ? null : answer.process(),
                answer == null ? null : answer.treatment(),
                answer == null ? null : answer.comment());
    }
}
