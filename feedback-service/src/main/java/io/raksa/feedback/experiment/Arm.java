package io.raksa.feedback.experiment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the things that may be done.
 *
 * @param points 0 for nothing beyond the apology
 * @param weight how often it is drawn, beside the other arms' weights
 */
@Schema(name = "ExperimentArm", description = "One of the things that may be done.")
record Arm(
        @Schema(
                description = "Its name, which no other arm of the experiment has.",
                examples = "apology only",
                required = true)
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(
                description =
                        "Points to grant; 0 for nothing beyond the apology. Not more than who makes the experiment may grant.",
                examples = "0",
                required = true)
        @Min(0)
        @Max(1_000_000)
        int points,

        @Schema(
                description = "How often it is drawn, beside the weights of the other arms.",
                examples = "1",
                required = true)
        @Min(1)
        @Max(1_000)
        int weight) {}
