package io.raksa.feedback.complaint;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The customer has been told that the complaint is being looked at. */
@Schema(description = "The customer has been told that the complaint is being looked at.")
record AcknowledgeComplaintRequest(
        @Schema(description = "What the customer was told.", examples = "We are sorry, and are looking into it.")
        @Nullable
        @Size(min = 1, max = 2000)
        String message) {}
