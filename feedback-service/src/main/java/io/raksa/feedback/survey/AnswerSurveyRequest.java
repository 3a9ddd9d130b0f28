package io.raksa.feedback.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's answer to the three questions. */
@Schema(description = "The answer to the three questions, each from 1 (very poor) to 5 (very good).")
record AnswerSurveyRequest(
        @Schema(description = "What you got in the end.", examples = "5") @NotNull @Min(1) @Max(5)
        Integer outcome,

        @Schema(description = "The time and the effort it took.", examples = "3") @NotNull @Min(1) @Max(5)
        Integer process,

        @Schema(description = "How our staff treated you.", examples = "4") @NotNull @Min(1) @Max(5)
        Integer treatment,

        @Schema(description = "Anything else, in your own words.", examples = "The manager called me herself.")
        @Nullable
        @Size(min = 1, max = 2000)
        String comment) {

    Survey.Answer answer(Instant at) {
        return new Survey.Answer(at, outcome, process, treatment, comment);
    }
}
