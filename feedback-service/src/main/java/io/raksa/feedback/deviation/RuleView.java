package io.raksa.feedback.deviation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What counts, or counted, as failing a customer again. */
@Schema(name = "DeviationRule", description = "What counts, or counted, as failing a customer again.")
record RuleView(
        @Schema(description = "Its version; the highest holds.", examples = "1", required = true)
        int version,

        @Schema(description = "How many days after the first a second counts.", examples = "180", required = true)
        int windowDays,

        @Schema(
                description = "In what both must be the same, all of them.",
                examples = "[\"CATEGORY\"]",
                required = true)
        List<Sameness> same,

        @Schema(description = "The team that gets the second.", examples = "senior-recovery", required = true)
        String team,

        @Schema(description = "Who made it.", examples = "malee", required = true)
        String changedBy,

        @Schema(description = "When it was made.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant changedAt) {

    static RuleView of(Rule rule) {
        return new RuleView(
                rule.version(), rule.windowDays(), rule.same(), rule.team(), rule.changedBy(), rule.changedAt());
    }
}
