package io.raksa.feedback.deviation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to count as failing a customer again. */
@Schema(name = "DeviationRuleRequest", description = "What is to count as failing a customer again, from now on.")
record RuleRequest(
        @Schema(description = "How many days after the first a second counts.", examples = "180") @Min(1) @Max(1096)
        int windowDays,

        @Schema(description = "In what both must be the same, all of them.", examples = "[\"CATEGORY\", \"BRANCH\"]")
        @NotNull
        @Size(min = 1, max = 4)
        List<@NotNull Sameness> same,

        @Schema(description = "The team that gets the second.", examples = "senior-recovery") @NotBlank @Size(max = 100)
        String team) {}
