package io.raksa.feedback.survey;

import io.raksa.feedback.insight.Period;
import io.raksa.feedback.survey.SurveyResultsRepository.Known;
import io.raksa.feedback.survey.core.Cell;
import io.raksa.feedback.survey.core.NonResponse;
import io.raksa.feedback.wording.Wording;
import io.raksa.platform.statistics.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What customers answered, over a period. */
@Schema(name = "SurveyResults", description = "What customers answered, over a period.")
record SurveyResultsView(
        @Schema(description = "First day.", examples = "2026-11-01", required = true)
        LocalDate from,

        @Schema(description = "The day after the last day.", examples = "2026-12-01", required = true)
        LocalDate to,

        @Schema(description = "By what those asked are told apart; absent for all together.", examples = "BRANCH")
        @Nullable
        SurveyGrouping by,

        @Schema(description = "The groups, by name; the 100 with the most asked.", required = true)
        List<GroupView> groups) {

    /** One group. */
    @Schema(name = "SurveyGroup", description = "One group.")
    record GroupView(
            @Schema(
                    description = "Its name; ALL for all together, UNKNOWN where nothing is known.",
                    examples = "Siam",
                    required = true)
            String group,

            @Schema(description = "How many were asked in the period.", examples = "120", required = true)
            long invited,

            @Schema(
                    description = "How many of them have answered, whenever that was.",
                    examples = "42",
                    required = true)
            long answered,

            @Schema(description = "answered / invited, with four places.", examples = "0.3500", required = true)
            BigDecimal answerRate,

            @Schema(description = "Each question that was put to them.", required = true)
            List<FigureView> figures) {}

    /** What they said to one question. */
    @Schema(name = "SurveyFigure", description = "What they said to one question.")
    record FigureView(
            @Schema(description = "The question.", examples = "NPS", required = true)
            Question question,

            @Schema(description = "How many were asked it.", examples = "120", required = true)
            long asked,

            @Schema(description = "How many answered it.", examples = "42", required = true)
            long answered,

            @Schema(
                    description =
                            "OUTCOME, PROCESS, TREATMENT, CES: the mean mark. CSAT: the percentage of 4 and 5. NPS: the percentage of 9 and 10"
                                    + " less that of 0 to 6, from -100 to 100. With two places; absent where nobody answered.",
                    examples = "21.43")
            @Nullable
            BigDecimal score,

            @Schema(
                    description =
                            "Its 95 % interval (Student's), for those who answered; absent with fewer than two answers.")
            @Nullable
            IntervalView interval,

            @Schema(
                    description =
                            "The same corrected for those who did not answer; absent unless five answers each come from at least two kinds of"
                                    + " people.")
            @Nullable
            CorrectedView corrected) {}

    /** An interval. */
    @Schema(name = "SurveyInterval", description = "Holds the true figure in 95 of 100 cases.")
    record IntervalView(
            @Schema(description = "Where it begins.", examples = "-4.12", required = true)
            BigDecimal low,

            @Schema(description = "Where it ends.", examples = "46.98", required = true)
            BigDecimal high) {

        static IntervalView of(Estimate estimate) {
            return new IntervalView(places(estimate.low()), places(estimate.high()));
        }
    }

    /** A figure corrected for those who did not answer. */
    @Schema(
            name = "CorrectedSurveyFigure",
            description =
                    "A figure corrected for those who did not answer, by weighting classes (Oh and Scheuren 1983): answers count by how many"
                            + " were asked of whom the same is known - occasion, severity, in time or late, channel. Right if, among these, those"
                            + " who answer are like those who do not.")
    record CorrectedView(
            @Schema(description = "The corrected figure.", examples = "12.80", required = true)
            BigDecimal score,

            @Schema(description = "Its 95 % interval.", required = true)
            IntervalView interval,

            @Schema(description = "So many kinds of people were told apart.", examples = "4", required = true)
            int kinds,

            @Schema(description = "What it did, in words.", required = true)
            Wording says) {}

    static SurveyResultsView of(@Nullable SurveyGrouping by, Period period, List<Known> known) {
        Map<String, List<Known>> groups =
                known.stream().collect(Collectors.groupingBy(Known::group, LinkedHashMap::new, Collectors.toList()));
        return new SurveyResultsView(
                period.from(),
                period.to(),
                by,
                groups.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue()))
                        .toList());
    }

    private static GroupView group(String name, List<Known> known) {
        long invited = known.stream().mapToLong(Known::invited).sum();
        long answered = known.stream().mapToLong(Known::answered).sum();
        return new GroupView(
                name,
                invited,
                answered,
                BigDecimal.valueOf(answered).divide(BigDecimal.valueOf(invited), 4, RoundingMode.HALF_UP),
                Stream.of(Question.values())
                        .map(question -> figure(question, cells(question, known)))
                        .filter(figure -> figure.asked() > 0)
                        .toList());
    }

    private static List<Cell> cells(Question question, List<Known> known) {
        return known.stream()
                .map(each -> each.answers().get(question))
                .filter(Objects::nonNull)
                .toList();
    }

    private static FigureView figure(Question question, List<Cell> cells) {
        Cell all = cells.stream().reduce(Cell.NOBODY, Cell::plus);
        @Nullable BigDecimal score = all.answered() == 0 ? null : places(all.sum() / all.answered());
        return new FigureView(
                question,
                all.invited(),
                all.answered(),
                score,
                all.answered() < 2 ? null : IntervalView.of(all.mean().estimate()),
                score == null
                        ? null
                        : NonResponse.corrected(cells)
                                .map(corrected -> corrected(score, corrected))
                                .orElse(null));
    }

    private static CorrectedView corrected(BigDecimal score, NonResponse.Corrected corrected) {
        BigDecimal value = places(corrected.estimate().value());
        String least = percent(corrected.leastRate());
        String most = percent(corrected.mostRate());
        return new CorrectedView(
                value,
                IntervalView.of(corrected.estimate()),
                corrected.cells(),
                new Wording(
                        "Those who answered say %s; between %s and %s of each kind of people answered, and by how many were asked it is %s."
                                .formatted(score, least, most, value),
                        "ผู้ตอบให้ %s แต่แต่ละกลุ่มตอบระหว่าง %s ถึง %s เมื่อถ่วงตามจำนวนผู้ที่ถูกถามจึงเป็น %s"
                                .formatted(score, least, most, value)));
    }

    private static String percent(double rate) {
        return Math.round(rate * 100) + " %";
    }

    private static BigDecimal places(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    }
}
