package io.raksa.feedback.recovery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a remedy is not given after all. */
@Schema(description = "Why a remedy is not given after all.")
record EndRemedyRequest(
        @Schema(description = "For colleagues.", examples = "The dish was served to another table.")
        @NotBlank
        @Size(max = 500)
        String reason) {}
