package io.raksa.feedback.survey;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What customers are asked on an occasion. */
@Schema(name = "SurveyPlan", description = "What customers are asked on an occasion.")
record SurveyPlanView(
        @Schema(description = "After what.", examples = "PURCHASE", required = true)
        Occasion occasion,

        @Schema(
                description = "Goes up with each change; 0 while nobody has changed it.",
                examples = "3",
                required = true)
        long version,

        @Schema(description = "In the order to ask them; none: nobody is asked.", required = true)
        List<Question> questions,

        @Schema(description = "For so many days an invitation can be answered.", examples = "30", required = true)
        int validityDays,

        @Schema(
                description = "Whoever was invited in so many days before is not invited.",
                examples = "60",
                required = true)
        int quietDays,

        @Schema(description = "So many in a hundred are asked, by lot.", examples = "100", required = true)
        int share,

        @Schema(description = "When it was changed last.", examples = "2026-11-23T10:00:00Z") @Nullable
        Instant changedAt) {

    static SurveyPlanView of(SurveyPlan plan) {
        return new SurveyPlanView(
                plan.occasion(),
                plan.version(),
                plan.questions(),
                plan.validityDays(),
                plan.quietDays(),
                plan.share(),
                plan.changedAt());
    }
}
