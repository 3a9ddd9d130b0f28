package io.raksa.feedback.experiment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an experiment ends early. */
@Schema(description = "Why an experiment ends early.")
record EndExperimentRequest(
        @Schema(description = "For those who read the figures.", examples = "The branch closes for rebuilding.")
        @NotBlank
        @Size(max = 500)
        String reason) {}
