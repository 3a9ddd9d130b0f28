package io.raksa.feedback.coaching;

import io.raksa.feedback.coaching.CoachingRepository.Counted;
import io.raksa.feedback.insight.Period;
import io.raksa.feedback.wording.Wording;
import io.raksa.platform.statistics.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who needs which coaching, and who can give it. */
@Schema(name = "Coaching", description = "Who needs which coaching, and who can give it.")
record CoachingView(
        @Schema(description = "First day.", examples = "2026-11-01", required = true)
        LocalDate from,

        @Schema(description = "The day after the last day.", examples = "2026-12-01", required = true)
        LocalDate to,

        @Schema(description = "Who is looked at.", examples = "PERSON", required = true)
        CoachingGrouping by,

        @Schema(description = "So many could be judged in at least one skill.", examples = "12", required = true)
        long judged,

        @Schema(
                description = "Who needs coaching, in the order of how far behind all others; 100 at most.",
                required = true)
        List<FindingView> needs,

        @Schema(description = "Who is ahead and can teach, the furthest first; 100 at most.", required = true)
        List<FindingView> teaches) {

    private static final int MOST = 100;

    /** One skill of somebody, beside all others. */
    @Schema(name = "CoachingFinding", description = "One skill of somebody, beside all others together.")
    record FindingView(
            @Schema(
                    description = "The person (subject of a token), team or branch.",
                    examples = "agent-7",
                    required = true)
            String name,

            @Schema(description = "The skill.", examples = "TREATMENT", required = true)
            Skill skill,

            @Schema(description = "The own mean mark, or share; four places.", examples = "2.8000", required = true)
            BigDecimal own,

            @Schema(description = "How many marks, or cases, that is of.", examples = "31", required = true)
            long count,

            @Schema(description = "That of all others.", examples = "3.9000", required = true)
            BigDecimal others,

            @Schema(
                    description =
                            "Where the 95 % interval of the difference begins (marks: Welch 1947; shares: Newcombe 1998, method 10).",
                    examples = "-1.6000",
                    required = true)
            BigDecimal low,

            @Schema(description = "Where it ends; 0 is not in it.", examples = "-0.6000", required = true)
            BigDecimal high,

            @Schema(description = "What to coach.", required = true)
            Wording coaching) {}

    private record Compared(FindingView view, double lead) {}

    static CoachingView of(Period period, CoachingGrouping by, List<Counted> counted) {
        Map<Skill, Figures> all = new EnumMap<>(Skill.class);
        counted.forEach(one -> all.merge(one.skill(), one.figures(), Figures::plus));
        List<Counted> judged = counted.stream()
                .filter(one -> one.figures().isEnough() && others(one, all).isEnough())
                .toList();
        List<Compared> compared = judged.stream()
                .flatMap(one -> compared(one, others(one, all)))
                .sorted(Comparator.comparingDouble(Compared::lead))
                .toList();
        return new CoachingView(
                period.from(),
                period.to(),
                by,
                judged.stream().map(Counted::name).distinct().count(),
                views(compared.stream().filter(one -> one.lead() < 0)),
                views(compared.reversed().stream().filter(one -> one.lead() > 0)));
    }

    private static Figures others(Counted one, Map<Skill, Figures> all) {
        return Objects.requireNonNull(all.get(one.skill())).minus(one.figures());
    }

    private static List<FindingView> views(Stream<Compared> compared) {
        return compared.map(Compared::view).limit(MOST).toList();
    }

    /** Nothing where the difference may be chance. */
    private static Stream<Compared> compared(Counted one, Figures others) {
        Estimate difference = one.figures().above(others, one.skill());
        if (!difference.excludes(0)) {
            return Stream.empty();
        }
        double lead = one.skill().higherIsBetter() ? difference.value() : -difference.value();
        return Stream.of(new Compared(
                new FindingView(
                        one.name(),
                        one.skill(),
                        places(one.figures().mean()),
                        one.figures().of(),
                        places(others.mean()),
                        places(difference.low()),
                        places(difference.high()),
                        one.skill().coaching()),
                lead));
    }

    private static BigDecimal places(double number) {
        return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
    }
}
