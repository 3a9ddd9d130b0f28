package io.raksa.feedback.measure;

import io.raksa.feedback.clock.core.ClockKind;
import io.raksa.feedback.insight.Period;
import io.raksa.platform.statistics.Estimate;
import io.raksa.platform.statistics.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether everybody is served in time alike. */
@Schema(name = "Attainment", description = "Whether everybody is served in time alike.")
record AttainmentView(
        @Schema(description = "First day.", examples = "2026-11-01", required = true)
        LocalDate from,

        @Schema(description = "The day after the last day.", examples = "2026-12-01", required = true)
        LocalDate to,

        @Schema(description = "Which promise.", examples = "RESOLVE", required = true)
        ClockKind clock,

        @Schema(description = "By what cases are told apart.", examples = "SEVERITY", required = true)
        AttainmentGrouping by,

        @Schema(description = "The groups, by name.", required = true)
        List<GroupView> groups) {

    /** One group. */
    @Schema(name = "AttainmentGroup", description = "One group, beside all others together.")
    record GroupView(
            @Schema(description = "Its name; UNKNOWN where nothing is known.", examples = "CRITICAL", required = true)
            String group,

            @Schema(description = "How many were in time.", examples = "36", required = true)
            long inTime,

            @Schema(description = "How many were late, or are.", examples = "4", required = true)
            long late,

            @Schema(
                    description =
                            "By how much the share in time is above that of all others, with four places; absent where there are no others.",
                    examples = "-0.0500")
            @Nullable
            BigDecimal difference,

            @Schema(description = "Where its 95 % interval (Newcombe 1998, method 10) begins.", examples = "-0.1800")
            @Nullable
            BigDecimal low,

            @Schema(
                    description = "Where it ends. An interval without 0 means that the group is served otherwise.",
                    examples = "0.0400")
            @Nullable
            BigDecimal high) {}

    static AttainmentView of(Period period, ClockKind clock, AttainmentGrouping by, Map<String, Share> measured) {
        long hits = measured.values().stream().mapToLong(Share::hits).sum();
        long all = measured.values().stream().mapToLong(Share::of).sum();
        return new AttainmentView(
                period.from(),
                period.to(),
                clock,
                by,
                measured.entrySet().stream()
                        .map(entry -> group(entry.getKey(), entry.getValue(), hits, all))
                        .toList());
    }

    private static GroupView group(String name, Share own, long hits, long all) {
        long late = own.of() - own.hits();
        long others = all - own.of();
        if (others == 0) {
            return new GroupView(name, own.hits(), late, null, null, null);
        }
        Estimate difference = own.minus(new Share(hits - own.hits(), others));
        return new GroupView(
                name,
                own.hits(),
                late,
                places(difference.value()),
                places(difference.low()),
                places(difference.high()));
    }

    private static BigDecimal places(double number) {
        return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
    }
}
