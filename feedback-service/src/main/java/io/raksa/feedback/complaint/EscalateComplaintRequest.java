package io.raksa.feedback.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** To whom a complaint is passed, and why. */
@Schema(description = "To whom a complaint is passed, and why; an owner or a team is named, or nobody yet.")
record EscalateComplaintRequest(
        @Schema(
                description = "The subject of the new owner's token; absent while nobody has taken it.",
                examples = "malee")
        @Nullable
        @Size(min = 1, max = 200)
        String owner,

        @Schema(description = "The team that has it now; absent for none.", examples = "supervisors")
        @Nullable
        @Size(min = 1, max = 100)
        String team,

        @Schema(description = "Why, for colleagues.", examples = "Third complaint of this guest in a month.")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
