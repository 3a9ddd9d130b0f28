package io.raksa.feedback.survey;

import io.raksa.feedback.wording.Wording;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer is asked. */
@Schema(name = "SurveyForm", description = "The questions, to be shown to the customer.")
record SurveyFormView(
        @Schema(description = "After what.", examples = "RESOLUTION", required = true)
        Occasion occasion,

        @Schema(description = "The questions, in the order to ask them.", required = true)
        List<QuestionView> questions,

        @Schema(description = "Until when it can be answered.", examples = "2026-12-22T05:00:00Z", required = true)
        Instant expiresAt) {

    /** One question. */
    @Schema(name = "AskedQuestion", description = "One question and its scale.")
    record QuestionView(
            @Schema(
                    description = "What it asks about; the lower-case name is the field of the answer.",
                    examples = "OUTCOME",
                    required = true)
            Question about,

            @Schema(description = "The question.", required = true)
            Wording text,

            @Schema(description = "The worst mark.", required = true)
            MarkView worst,

            @Schema(description = "The best mark; all whole numbers between are marks too.", required = true)
            MarkView best) {}

    /** An end of the scale. */
    @Schema(name = "SurveyMark", description = "An end of the scale.")
    record MarkView(
            @Schema(description = "The number to send.", examples = "5", required = true)
            int value,

            @Schema(description = "What it means.", required = true)
            Wording text) {}

    static SurveyFormView of(Survey survey) {
        return new SurveyFormView(
                survey.occasion(),
                survey.asked().stream().map(SurveyFormView::view).toList(),
                survey.expiresAt());
    }

    private static QuestionView view(Question question) {
        return new QuestionView(
                question,
                question.text(),
                new MarkView(question.worst(), question.worstMeans()),
                new MarkView(question.best(), question.bestMeans()));
    }
}
