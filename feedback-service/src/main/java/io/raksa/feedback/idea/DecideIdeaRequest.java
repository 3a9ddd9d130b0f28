package io.raksa.feedback.idea;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to become of an idea, and why. */
@Schema(description = "What is to become of an idea, and why.")
record DecideIdeaRequest(
        @Schema(
                description = "The improvement that does it: the idea is adopted. Absent: it is declined.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9cb1")
        @Nullable
        UUID improvementId,

        @Schema(description = "Why, for whoever had it.", examples = "ลองที่สาขาสยามก่อนหนึ่งเดือน")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
