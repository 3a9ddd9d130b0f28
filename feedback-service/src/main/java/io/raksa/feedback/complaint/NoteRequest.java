package io.raksa.feedback.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done. */
@Schema(name = "ComplaintNoteRequest", description = "Why something is done.")
record NoteRequest(
        @Schema(description = "Why, for colleagues.", examples = "They are two evenings.") @NotBlank @Size(max = 2000)
        String reason) {}
