package io.raksa.feedback.verdict;

import io.raksa.feedback.verdict.core.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many customers there is which verdict on, over time. */
@Schema(
        name = "Verdicts",
        description =
                "How many customers there is which verdict on (I7), at the end of each month of the period. Never one average alone.")
record VerdictsView(
        @Schema(
                description = "At the end of each month, the oldest first; the last is the period's end.",
                required = true)
        List<MonthView> months) {

    /** At one moment. */
    @Schema(name = "VerdictsAt", description = "At the beginning of a day.")
    record MonthView(
            @Schema(
                    description = "The day at whose beginning, in the business's time zone.",
                    examples = "2026-11-01",
                    required = true)
            LocalDate at,

            @Schema(description = "The groups, the largest first; 200 at most.", required = true)
            List<GroupView> groups) {

        static MonthView of(LocalDate at, List<VerdictRepository.Group> groups) {
            return new MonthView(
                    at,
                    groups.stream()
                            .map(group -> GroupView.of(group.value(), group.counts()))
                            .toList());
        }
    }

    /** Customers of one group. */
    @Schema(name = "VerdictGroup", description = "Customers of one group.")
    record GroupView(
            @Schema(
                    description = "Which group; absent for all, and for those of whom it is not known.",
                    examples = "siam-square")
            @Nullable
            String group,

            @Schema(description = "Speak well and keep ordering.", examples = "120", required = true)
            long content,

            @Schema(description = "Speak badly and keep ordering.", examples = "31", required = true)
            long vocalButLoyal,

            @Schema(
                    description =
                            "Speak well or say nothing, and order less; those who say nothing only in the group of all.",
                    examples = "12",
                    required = true)
            long quietlyLeaving,

            @Schema(description = "Speak badly and order less.", examples = "7", required = true)
            long lost,

            @Schema(description = "Said something, but no purchase is known.", examples = "40", required = true)
            long unknown) {

        static GroupView of(@Nullable String group, Map<Verdict, Long> counts) {
            return new GroupView(
                    group,
                    count(counts, Verdict.CONTENT),
                    count(counts, Verdict.VOCAL_BUT_LOYAL),
                    count(counts, Verdict.QUIETLY_LEAVING),
                    count(counts, Verdict.LOST),
                    count(counts, Verdict.UNKNOWN));
        }

        private static long count(Map<Verdict, Long> counts, Verdict verdict) {
            return Objects.requireNonNullElse(counts.get(verdict), 0L);
        }
    }
}
