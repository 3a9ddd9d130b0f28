package io.raksa.feedback.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What customers shall be asked on an occasion from now on. */
@Schema(
        description =
                "What customers shall be asked on an occasion from now on. Who is invited already is asked what was said then.")
record SurveyPlanRequest(
        @Schema(
                description =
                        "In the order to ask them, each once. RESOLUTION needs OUTCOME, PROCESS and TREATMENT, PURCHASE has none of them; empty:"
                                + " nobody is asked after a purchase.",
                examples = "[\"NPS\", \"CSAT\"]")
        @NotNull
        @Size(max = 6)
        List<@NotNull Question> questions,

        @Schema(description = "For so many days an invitation can be answered.", examples = "14")
        @NotNull
        @Min(1)
        @Max(90)
        Integer validityDays,

        @Schema(
                description =
                        "Whoever was invited, on whatever occasion, in so many days before is not invited; 0: is invited each time.",
                examples = "60")
        @NotNull
        @Min(0)
        @Max(365)
        Integer quietDays,

        @Schema(description = "So many in a hundred are asked, by lot.", examples = "100") @NotNull @Min(1) @Max(100)
        Integer share) {}
