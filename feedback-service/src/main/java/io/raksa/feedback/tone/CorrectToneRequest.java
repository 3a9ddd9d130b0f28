package io.raksa.feedback.tone;

import io.raksa.feedback.tone.core.Tone;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What staff hear in a feedback. */
@Schema(
        description =
                "What staff hear in a feedback. The same tone as suggested confirms it, which helps training as well.")
record CorrectToneRequest(
        @Schema(description = "How it was said.", examples = "NEGATIVE") @NotNull
        Tone tone,

        @Schema(description = "Why, for colleagues.", examples = "ประชด ไม่ได้ชม") @Nullable @Size(min = 1, max = 500)
        String reason) {}
