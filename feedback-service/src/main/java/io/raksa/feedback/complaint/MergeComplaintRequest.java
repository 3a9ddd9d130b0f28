package io.raksa.feedback.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which case goes on with this one. */
@Schema(description = "Which case goes on with this one.")
record MergeComplaintRequest(
        @Schema(description = "The complaint that goes on.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c09") @NotNull
        UUID into,

        @Schema(description = "Why, for colleagues.", examples = "The same evening, told twice.")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
