package io.raksa.platform.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which dead letters are to be sent again. */
@Schema(description = "Which dead letters are to be sent again.")
record ReplayDeadLettersRequest(
        @Schema(description = "All of this destination.", examples = "loyalty", required = true)
        @NotBlank
        @Size(max = 100)
        String destination) {}
