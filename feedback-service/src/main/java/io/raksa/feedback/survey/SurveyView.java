package io.raksa.feedback.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A survey as staff see it; never with its token. */
@Schema(name = "Survey", description = "What a customer was asked, and the answer.")
record SurveyView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c11", required = true)
        UUID id,

        @Schema(description = "After what.", examples = "RESOLUTION", required = true)
        Occasion occasion,

        @Schema(
                description = "The complaint it is about; absent after a purchase.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID complaintId,

        @Schema(
                description = "The purchase it is about; absent after a resolution.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c02")
        @Nullable
        UUID purchaseId,

        @Schema(
                description = "Who is asked; absent where that is unknown.",
                examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID customerId,

        @Schema(description = "What can still become of it.", examples = "ANSWERED", required = true)
        SurveyState state,

        @Schema(description = "When the customer was invited.", examples = "2026-11-22T05:00:00Z", required = true)
        Instant invitedAt,

        @Schema(description = "Until when it can be answered.", examples = "2026-12-22T05:00:00Z", required = true)
        Instant expiresAt,

        @Schema(description = "What was asked, in this order.", required = true)
        List<Question> asked,

        @Schema(description = "When it was answered.", examples = "2026-11-23T10:00:00Z") @Nullable
        Instant answeredAt,

        @Schema(description = "What the customer got, 1 (very poor) to 5 (very good).", examples = "5") @Nullable
        Integer outcome,

        @Schema(description = "How long and how hard it was, 1 (very poor) to 5 (very good).", examples = "3") @Nullable
        Integer process,

        @Schema(description = "How staff behaved, 1 (very poor) to 5 (very good).", examples = "4") @Nullable
        Integer treatment,

        @Schema(description = "How satisfied, 1 to 5.", examples = "4") @Nullable
        Integer csat,

        @Schema(description = "How likely to recommend us, 0 to 10.", examples = "9") @Nullable
        Integer nps,

        @Schema(description = "How easy we made it, 1 to 7.", examples = "6") @Nullable
        Integer ces,

        @Schema(description = "The customer's own words.", examples = "The manager called me herself.") @Nullable
        String comment) {

    static SurveyView of(Survey survey, Instant now) {
        Survey.@Nullable Answer answer = survey.answer();
        boolean resolution = survey.occasion() == Occasion.RESOLUTION;
        return new SurveyView(
                survey.id(),
                survey.occasion(),
                resolution ? survey.about() : null,
                resolution ? null : survey.about(),
                survey.customerId(),
                survey.state(now),
                survey.invitedAt(),
                survey.expiresAt(),
                survey.asked(),
                answer == null ? null : answer.at(),
                mark(answer, Question.OUTCOME),
                mark(answer, Question.PROCESS),
                mark(answer, Question.TREATMENT),
                mark(answer, Question.CSAT),
                mark(answer, Question.NPS),
                mark(answer, Question.CES),
                answer == null ? null : answer.comment());
    }

    private static @Nullable Integer mark(Survey.@Nullable Answer answer, Question question) {
        return answer == null ? null : answer.marks().get(question);
    }
}
