package io.raksa.feedback.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found out. */
@Schema(description = "What was found out.")
record InvestigateComplaintRequest(
        @Schema(
                description = "What happened and why, for colleagues.",
                examples = "Two of four cooks were ill; no stand-in was called.")
        @NotBlank
        @Size(max = 2000)
        String findings) {}
