package io.raksa.feedback.tone;

import io.raksa.feedback.insight.IndexFigure;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Index I1, attitude: the tone of customers' words. */
@Schema(
        name = "ToneIndex",
        description =
                "Index I1, attitude: (positive - negative) / all that customers said, from -1 to 1. Questions and neutral words are in the denominator only;"
                        + " what staff noted themselves (OBSERVATION) does not count.")
record ToneIndexView(
        @Schema(description = "First day.", examples = "2026-11-01", required = true)
        LocalDate from,

        @Schema(description = "The day after the last day.", examples = "2026-12-01", required = true)
        LocalDate to,

        @Schema(description = "Of this customer only.", examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01") @Nullable
        UUID customerId,

        @Schema(description = "The groups, those of which most was said first; at most 200.", required = true)
        List<GroupView> groups) {

    /** One group. */
    @Schema(name = "ToneIndexGroup", description = "What was said in one group.")
    record GroupView(
            @Schema(description = "Its name; absent for those without one, and for ALL.", examples = "siam-square")
            @Nullable
            String group,

            @Schema(description = "How many were positive.", examples = "42", required = true)
            long positive,

            @Schema(description = "How many were neutral.", examples = "50", required = true)
            long neutral,

            @Schema(description = "How many were negative.", examples = "12", required = true)
            long negative,

            @Schema(description = "How many were questions.", examples = "16", required = true)
            long question,

            @Schema(description = "Of how many staff had the last word.", examples = "7", required = true)
            long corrected,

            @Schema(description = "Index I1.", required = true)
            IndexFigure index) {

        static GroupView of(
                @Nullable String group, long positive, long neutral, long negative, long question, long corrected) {
            long all = positive + neutral + negative + question;
            String arithmetic = "(%d - %d) / %d".formatted(positive, negative, all);
            return new GroupView(
                    group,
                    positive,
                    neutral,
                    negative,
                    question,
                    corrected,
                    IndexFigure.of(positive - negative, all, 1, arithmetic));
        }
    }
}
