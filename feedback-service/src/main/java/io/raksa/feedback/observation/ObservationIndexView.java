package io.raksa.feedback.observation;

import io.raksa.feedback.insight.IndexFigure;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Indices I2 and I3. */
@Schema(
        name = "ObservationIndices",
        description =
                "Index I2, expression: the mean of all marks of face, eyes and body, each as (mark - 3) / 2, from -1 to 1. Index I3, contention: the mean of all"
                        + " intensities of arguing, bargaining, interrupting and blaming, each divided by 3, from 0 (none) to 1. What was not seen does not"
                        + " count.")
record ObservationIndexView(
        @Schema(description = "First day.", examples = "2026-11-01", required = true)
        LocalDate from,

        @Schema(description = "The day after the last day.", examples = "2026-12-01", required = true)
        LocalDate to,

        @Schema(description = "Of this customer only.", examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01") @Nullable
        UUID customerId,

        @Schema(description = "The groups, those with most observations first; at most 200.", required = true)
        List<GroupView> groups) {

    /** One group. */
    @Schema(name = "ObservationIndexGroup", description = "What was seen in one group.")
    record GroupView(
            @Schema(description = "Its name; absent for those without one, and for ALL.", examples = "siam-square")
            @Nullable
            String group,

            @Schema(description = "How many observations.", examples = "17", required = true)
            long observations,

            @Schema(description = "Index I2; its count is of marks.", required = true)
            IndexFigure expression,

            @Schema(description = "Index I3; its count is of intensities.", required = true)
            IndexFigure contention) {

        static GroupView of(
                @Nullable String group, long observations, long marks, long markSum, long intensities, long sum) {
            return new GroupView(
                    group,
                    observations,
                    IndexFigure.of(
                            markSum - 3 * marks, marks, 2, "(%d - 3 * %d) / (2 * %d)".formatted(markSum, marks, marks)),
                    IndexFigure.of(sum, intensities, 3, "%d / (3 * %d)".formatted(sum, intensities)));
        }
    }
}
