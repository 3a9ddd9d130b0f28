package io.raksa.feedback.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the answer did not settle it. */
@Schema(description = "Why the answer did not settle it.")
record ReopenComplaintRequest(
        @Schema(description = "Why, for colleagues.", examples = "It happened again the next day.")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
