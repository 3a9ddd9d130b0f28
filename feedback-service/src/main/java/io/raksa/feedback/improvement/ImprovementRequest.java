package io.raksa.feedback.improvement;

import io.raksa.feedback.cause.CauseKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be changed. */
@Schema(description = "What is to be changed so that a cause of complaints goes away.")
record ImprovementRequest(
        @Schema(description = "What is changed.", examples = "A second till in Siam Square at noon")
        @NotBlank
        @Size(max = 200)
        String title,

        @Schema(description = "By what the cause is told apart.", examples = "BRANCH") @NotNull
        CauseKind causeKind,

        @Schema(description = "Which cause, as GET /v1/insights/causes names it.", examples = "siam-square")
        @NotBlank
        @Size(max = 200)
        String cause,

        @Schema(description = "Who is to do it: the subject of a token.", examples = "somchai")
        @NotBlank
        @Size(max = 200)
        String owner,

        @Schema(description = "By which day.", examples = "2026-12-31") @NotNull
        LocalDate dueOn) {}
