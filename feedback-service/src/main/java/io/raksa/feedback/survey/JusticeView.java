package io.raksa.feedback.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How customers judged our putting right, over a period. */
@Schema(name = "Justice", description = "How customers judged our putting right, over a period.")
record JusticeView(
        @Schema(description = "First day.", examples = "2026-11-01", required = true)
        LocalDate from,

        @Schema(description = "The day after the last day.", examples = "2026-12-01", required = true)
        LocalDate to,

        @Schema(description = "How many were asked on these days.", examples = "120", required = true)
        long invited,

        @Schema(description = "How many of them have answered, whenever that was.", examples = "42", required = true)
        long answered,

        @Schema(
                description = "answered / invited, with four places; absent where nobody was asked.",
                examples = "0.3500")
        @Nullable
        BigDecimal answerRate,

        @Schema(description = "What they got.", required = true)
        MarksView outcome,

        @Schema(description = "How long and how hard it was.", required = true)
        MarksView process,

        @Schema(description = "How staff behaved.", required = true)
        MarksView treatment) {

    /** Marks from 1 to 5. */
    @Schema(name = "JusticeMarks", description = "Marks from 1 (very poor) to 5 (very good).")
    record MarksView(
            @Schema(description = "Their average, with two places; absent where there are none.", examples = "4.25")
            @Nullable
            BigDecimal average,

            @Schema(description = "How many there are.", examples = "42", required = true)
            long count) {}

    static JusticeView of(LocalDate from, LocalDate to, Justice justice) {
        return new JusticeView(
                from,
                to,
                justice.invited(),
                justice.answered(),
                rate(justice),
                new MarksView(justice.outcome(), justice.answered()),
                new MarksView(justice.process(), justice.answered()),
                new MarksView(justice.treatment(), justice.answered()));
    }

    private static @Nullable BigDecimal rate(Justice justice) {
        return justice.invited() == 0
                ? null
                : BigDecimal.valueOf(justice.answered())
                        .divide(BigDecimal.valueOf(justice.invited()), 4, RoundingMode.HALF_UP);
    }
}
