package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.Assessment;
import io.raksa.feedback.complaint.core.Attribution;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Component;
import io.raksa.feedback.complaint.core.Expression;
import io.raksa.feedback.complaint.core.Severity;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What failed, how badly, and what kind of complaint it is. */
@Schema(description = "What failed, how badly, and what kind of complaint it is; replaces an earlier assessment.")
record AssessComplaintRequest(
        @Schema(description = "How bad it is for the customer.", examples = "HIGH") @NotNull
        Severity severity,

        @Schema(description = "What failed.", examples = "SLOW") @NotNull
        Category category,

        @Schema(description = "Which part of the service failed.", examples = "PEOPLE") @Nullable
        Component component,

        @Schema(description = "Whose doing it was.", examples = "US") @Nullable
        Attribution attribution,

        @Schema(description = "Whether the customer expects it to happen again.", examples = "false") @Nullable
        Boolean likelyAgain,

        @Schema(description = "Whether the customer thinks that we could have prevented it.", examples = "true")
        @Nullable
        Boolean controllable,

        @Schema(
                description =
                        "Whether the customer wants something changed (true) or only to say it (false: the weather).",
                examples = "true")
        @Nullable
        Boolean instrumental,

        @Schema(description = "How the customer shows the dissatisfaction.", examples = "VOICE") @Nullable
        Expression expression,

        @Schema(description = "Why, for colleagues.", examples = "Second time this week.")
        @Nullable
        @Size(min = 1, max = 2000)
        String note) {

    Assessment assessment() {
        return new Assessment(
                category, severity, component, attribution, likelyAgain, controllable, instrumental, expression);
    }
}
