package io.raksa.feedback.tracking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer writes. */
@Schema(description = "What the customer writes.")
record TrackedMessageRequest(
        @Schema(description = "The words.", examples = "We sat at table 12.") @NotBlank @Size(max = 4000)
        String text) {}
