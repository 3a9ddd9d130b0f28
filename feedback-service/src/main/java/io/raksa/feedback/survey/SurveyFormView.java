package io.raksa.feedback.survey;

import io.raksa.feedback.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer is asked. */
@Schema(name = "SurveyForm", description = "The three questions, to be shown to the customer.")
record SurveyFormView(
        @Schema(description = "The questions, in the order to ask them.", required = true)
        List<QuestionView> questions,

        @Schema(description = "The best mark, 5.", required = true)
        MarkView best,

        @Schema(description = "The worst mark, 1.", required = true)
        MarkView worst,

        @Schema(description = "Until when it can be answered.", examples = "2026-12-22T05:00:00Z", required = true)
        Instant expiresAt) {

    /** One question. */
    @Schema(name = "SurveyQuestion", description = "One question.")
    record QuestionView(
            @Schema(
                    description = "What it asks about; the lower-case name is the field of the answer.",
                    examples = "OUTCOME",
                    required = true)
            Dimension about,

            @Schema(description = "The question.", required = true)
            Wording text) {}

    /** An end of the scale. */
    @Schema(name = "SurveyMark", description = "An end of the scale.")
    record MarkView(
            @Schema(description = "The number to send.", examples = "5", required = true)
            int value,

            @Schema(description = "What it means.", required = true)
            Wording text) {}

    private static final MarkView BEST = new MarkView(5, new Wording("Very good", "ดีมาก"));
    private static final MarkView WORST = new MarkView(1, new Wording("Very poor", "แย่มาก"));

    static SurveyFormView of(Survey survey) {
        List<QuestionView> questions = Stream.of(Dimension.values())
                .map(dimension -> new QuestionView(dimension, dimension.question()))
                .toList();
        return new SurveyFormView(questions, BEST, WORST, survey.expiresAt());
    }
}
