package io.raksa.feedback.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one side makes of the result. */
@Schema(description = "What one side makes of the result.")
record ReviewAgreementRequest(
        @Schema(description = "In words.", examples = "Two more cooks would help.") @NotBlank @Size(max = 2000)
        String words) {}
