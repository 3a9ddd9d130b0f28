package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.core.Absence;
import io.raksa.customer.lifecycle.core.Rule;
import io.raksa.platform.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a lifecycle rule. */
@Schema(name = "LifecycleThresholds", description = "The figures by which stages and standings are decided.")
public record LifecycleThresholds(
        @Schema(description = "How many days, up to today, are the last days.", examples = "90", required = true)
        @Min(7)
        @Max(366)
        int windowDays,

        @Schema(
                description = "How many days before them are the customer's own past.",
                examples = "360",
                required = true)
        @Min(7)
        @Max(1100)
        int pastDays,

        @Schema(
                description = "How many days of past there must be, at most pastDays, before growth is looked for.",
                examples = "90",
                required = true)
        @Min(1)
        @Max(1100)
        int enoughPastDays,

        @Schema(description = "On how many days of the past there must be purchases.", examples = "3", required = true)
        @Min(1)
        @Max(100)
        int enoughPastVisits,

        @Schema(
                description = "On how many of the last days there must be purchases, at most windowDays.",
                examples = "2",
                required = true)
        @Min(1)
        @Max(100)
        int enoughWindowVisits,

        @Schema(
                description =
                        "How many times the past the number of visits, or the spending per visit, must be: an exact decimal in a string, 1.01 to 99.",
                examples = "1.5",
                required = true)
        @NotNull
        @Pattern(regexp = "\\d{1,2}(\\.\\d{1,4})?")
        @DecimalMin("1.01")
        String growth,

        @Schema(
                description =
                        "For how many days after a recommendation, or a referral's first purchase, a customer is an advocate.",
                examples = "365",
                required = true)
        @Min(1)
        @Max(3660)
        int advocacyDays,

        @Schema(description = "When staying away is a risk.", required = true) @NotNull @Valid
        Away atRisk,

        @Schema(
                description = "When staying away means that the customer is lost; each figure above that of atRisk.",
                required = true)
        @NotNull
        @Valid
        Away lapsed,

        @Schema(
                description = "For how many days who was lost and came back is called won back.",
                examples = "90",
                required = true)
        @Min(1)
        @Max(3660)
        int wonBackDays) {

    /** How long somebody may stay away. */
    @Schema(
            name = "LifecycleAbsence",
            description =
                    "So many times the customer's own mean gap between visits, within bounds, in days after the last visit.")
    public record Away(
            @Schema(
                    description = "How many times the mean gap: an exact decimal in a string, 1 to 99.",
                    examples = "2",
                    required = true)
            @NotNull
            @Pattern(regexp = "\\d{1,2}(\\.\\d{1,4})?")
            @DecimalMin("1")
            String timesOwnGap,

            @Schema(description = "Never sooner.", examples = "30", required = true) @Min(1) @Max(3660)
            int atLeastDays,

            @Schema(
                    description = "Never later; also what counts for a customer who came once only.",
                    examples = "180",
                    required = true)
            @Min(1)
            @Max(3660)
            int atMostDays) {

        private Absence absence() {
            return new Absence(new BigDecimal(timesOwnGap), atLeastDays, atMostDays);
        }
    }

    Rule rule(String version) {
        return new Rule(
                version,
                windowDays,
                pastDays,
                enoughPastDays,
                enoughPastVisits,
                enoughWindowVisits,
                new BigDecimal(growth),
                advocacyDays,
                atRisk.absence(),
                lapsed.absence(),
                wonBackDays);
    }

    /** Refuses (400) figures that contradict each other, naming each. */
    void requireConsistent() {
        List<String> wrong = new ArrayList<>();
        require(enoughPastDays <= pastDays, "enoughPastDays", wrong);
        require(enoughWindowVisits <= windowDays, "enoughWindowVisits", wrong);
        require(atRisk.atLeastDays <= atRisk.atMostDays, "atRisk/atLeastDays", wrong);
        require(lapsed.atLeastDays <= lapsed.atMostDays, "lapsed/atLeastDays", wrong);
        require(lapsed.atLeastDays > atRisk.atLeastDays, "lapsed/atLeastDays", wrong);
        require(lapsed.atMostDays > atRisk.atMostDays, "lapsed/atMostDays", wrong);
        require(
                new BigDecimal(lapsed.timesOwnGap).compareTo(new BigDecimal(atRisk.timesOwnGap)) > 0,
                "lapsed/timesOwnGap",
                wrong);
        if (!wrong.isEmpty()) {
            Problem problem = LifecycleProblem.RULE_INCONSISTENT.because();
            wrong.stream().distinct().forEach(field -> problem.at("/thresholds/" + field));
            throw problem;
        }
    }

    private static void require(boolean holds, String field, List<String> wrong) {
        if (!holds) {
            wrong.add(field);
        }
    }
}
