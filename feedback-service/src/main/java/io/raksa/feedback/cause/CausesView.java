package io.raksa.feedback.cause;

import io.raksa.feedback.cause.CauseRepository.Count;
import io.raksa.feedback.wording.Wording;
import io.raksa.platform.statistics.Estimate;
import io.raksa.platform.statistics.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What complaints come from, the few that make the most of them first. */
@Schema(name = "Causes", description = "What complaints come from, the few that make the most of them first (Pareto).")
record CausesView(
        @Schema(description = "First day.", examples = "2026-11-01", required = true)
        LocalDate from,

        @Schema(description = "The day after the last day.", examples = "2026-12-01", required = true)
        LocalDate to,

        @Schema(description = "By what they are told apart.", examples = "TOUCH_POINT", required = true)
        CauseKind by,

        @Schema(description = "All complaints of the period, merged ones once.", examples = "240", required = true)
        long complaints,

        @Schema(description = "The causes, the most frequent first; 50 at most.", required = true)
        List<CauseView> causes) {

    /** One cause. */
    @Schema(name = "Cause", description = "One cause.")
    record CauseView(
            @Schema(description = "Which; absent for those of which nobody has told.", examples = "check-out") @Nullable
            String cause,

            @Schema(description = "Complaints of the period.", examples = "96", required = true)
            long complaints,

            @Schema(description = "Their share of all, with four places.", examples = "0.4000", required = true)
            BigDecimal share,

            @Schema(
                    description = "The share of this and all before it in the list.",
                    examples = "0.7500",
                    required = true)
            BigDecimal cumulated,

            @Schema(description = "Complaints of the period as long before it.", examples = "60", required = true)
            long before,

            @Schema(
                    description =
                            "Now as a multiple of before, with its exact interval of 95 % (Przyborowski and Wilenski 1940); absent where there"
                                    + " were none before.")
            @Nullable
            ChangeView change,

            @Schema(description = "What that says, in words.", required = true)
            Wording trend,

            @Schema(description = "Points given as remedies for them.", examples = "4800", required = true)
            long remedyPoints) {}

    /** A multiple and its interval. */
    @Schema(name = "CauseChange", description = "A multiple and its interval of 95 %.")
    record ChangeView(
            @Schema(description = "The multiple.", examples = "1.6000", required = true)
            BigDecimal ratio,

            @Schema(description = "Where its interval begins.", examples = "1.1500", required = true)
            BigDecimal low,

            @Schema(description = "Where it ends.", examples = "2.2400", required = true)
            BigDecimal high) {}

    static CausesView of(LocalDate from, LocalDate to, CauseKind by, List<Count> counts) {
        long all = counts.stream().mapToLong(Count::now).sum();
        List<CauseView> causes = new ArrayList<>();
        long sum = 0;
        for (Count count : counts.subList(0, Math.min(CauseRepository.MOST, counts.size()))) {
            sum += count.now();
            causes.add(view(count, all, sum));
        }
        return new CausesView(from, to, by, all, causes);
    }

    private static CauseView view(Count count, long all, long sum) {
        @Nullable
        Estimate change =
                count.before() + count.now() == 0 ? null : new Rate(count.now(), 1).over(new Rate(count.before(), 1));
        return new CauseView(
                count.value(),
                count.now(),
                share(count.now(), all),
                share(sum, all),
                count.before(),
                change == null || count.before() == 0
                        ? null
                        : new ChangeView(rounded(change.value()), rounded(change.low()), rounded(change.high())),
                trend(change),
                count.points());
    }

    private static Wording trend(@Nullable Estimate change) {
        if (change == null || !change.excludes(1)) {
            return new Wording("No change is proven.", "ยังไม่พบการเปลี่ยนแปลงที่พิสูจน์ได้");
        }
        return change.value() > 1
                ? new Wording("There are more than before.", "มากขึ้นกว่าช่วงก่อน")
                : new Wording("There are fewer than before.", "น้อยลงกว่าช่วงก่อน");
    }

    private static BigDecimal share(long part, long all) {
        return all == 0
                ? BigDecimal.ZERO.setScale(4)
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}
