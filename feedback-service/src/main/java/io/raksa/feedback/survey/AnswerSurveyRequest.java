package io.raksa.feedback.survey;

import io.raksa.platform.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's answer. */
@Schema(description = "A mark for each question that was asked, and for no other.")
record AnswerSurveyRequest(
        @Schema(description = "What you got in the end, 1 (very poor) to 5 (very good).", examples = "5")
        @Nullable
        @Min(1)
        @Max(5)
        Integer outcome,

        @Schema(description = "The time and the effort it took, 1 (very poor) to 5 (very good).", examples = "3")
        @Nullable
        @Min(1)
        @Max(5)
        Integer process,

        @Schema(description = "How our staff treated you, 1 (very poor) to 5 (very good).", examples = "4")
        @Nullable
        @Min(1)
        @Max(5)
        Integer treatment,

        @Schema(description = "How satisfied you are, 1 (not at all) to 5 (very much).", examples = "4")
        @Nullable
        @Min(1)
        @Max(5)
        Integer csat,

        @Schema(description = "How likely you are to recommend us, 0 (not at all) to 10 (extremely).", examples = "9")
        @Nullable
        @Min(0)
        @Max(10)
        Integer nps,

        @Schema(description = "How easy we made it, 1 (not at all) to 7 (fully).", examples = "6")
        @Nullable
        @Min(1)
        @Max(7)
        Integer ces,

        @Schema(description = "Anything else, in your own words.", examples = "The manager called me herself.")
        @Nullable
        @Size(min = 1, max = 2000)
        String comment) {

    /**
     * The answer to these questions.
     *
     * @throws Problem ANSWER_UNFIT, which names what is missing and what was not asked
     */
    Survey.Answer answer(List<Question> asked, Instant at) {
        Map<Question, Integer> marks = new EnumMap<>(Question.class);
        Problem unfit = SurveyProblem.ANSWER_UNFIT.because();
        boolean fits = true;
        for (Question question : Question.values()) {
            @Nullable Integer mark = mark(question);
            if (asked.contains(question) != (mark != null)) {
                fits = false;
                unfit.at("/" + question.field());
            } else if (mark != null) {
                marks.put(question, mark);
            }
        }
        if (!fits) {
            throw unfit;
        }
        return new Survey.Answer(at, marks, comment);
    }

    private @Nullable Integer mark(Question question) {
        return switch (question) {
            case OUTCOME -> outcome;
            case PROCESS -> process;
            case TREATMENT -> treatment;
            case CSAT -> csat;
            case NPS -> nps;
            case CES -> ces;
        };
    }
}
