package io.raksa.platform.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a dead letter is given up. */
@Schema(description = "Why a dead letter is given up.")
record DiscardDeadLetterRequest(
        @Schema(
                description = "Goes into the audit.",
                examples = "The purchase was corrected by hand, ticket 4711.",
                required = true)
        @NotBlank
        @Size(max = 1000)
        String reason) {}
