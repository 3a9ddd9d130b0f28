package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.Outcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What we do about it, as the customer was told. */
@Schema(description = "What we do about the complaint, as the customer was told.")
record ResolveComplaintRequest(
        @Schema(description = "What the customer got of what was asked for.", examples = "FULL") @NotNull
        Outcome outcome,

        @Schema(description = "What the customer was told.", examples = "We are sorry. 200 points are on your account.")
        @NotBlank
        @Size(max = 2000)
        String message) {}
