package io.raksa.feedback.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What staff wait for. */
@Schema(description = "What staff wait for.")
record PauseComplaintRequest(
        @Schema(
                description =
                        "What the customer is asked; it stands on the tracking page. Absent where the customer was asked before.",
                examples = "Which table did you sit at?")
        @Nullable
        @Size(min = 1, max = 2000)
        String question,

        @Schema(description = "Why it is waited, for colleagues.", examples = "Needs the receipt.")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
