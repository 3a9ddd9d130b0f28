package io.raksa.feedback.split;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The second problem that a case holds. */
@Schema(description = "The second problem that a case holds.")
record SplitComplaintRequest(
        @Schema(description = "What failed there.", examples = "SLOW") @NotNull
        Category category,

        @Schema(description = "How bad that is for the customer.", examples = "HIGH") @NotNull
        Severity severity,

        @Schema(
                description =
                        "What was written in the case and belongs to the second problem as well: ids of its comments, up to 50. They stay where"
                                + " they are, and are shown in both. Absent for none.",
                examples = "[\"019aabf0-2b11-7c57-9d5f-6a1f6e0d9c51\"]")
        @Nullable
        @Size(max = 50)
        List<@NotNull UUID> comments,

        @Schema(
                description = "Why, for colleagues.",
                examples = "The late order is one thing, the rude driver another.")
        @NotBlank
        @Size(max = 2000)
        String reason) {

    List<UUID> commentsAsked() {
        return comments == null ? List.of() : comments.stream().distinct().toList();
    }
}
