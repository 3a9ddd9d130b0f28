package io.raksa.feedback.improvement;

import io.raksa.feedback.cause.CauseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that is changed so that a cause of complaints goes away. */
@Schema(name = "Improvement", description = "Something that is changed so that a cause of complaints goes away.")
record ImprovementView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9cb1", required = true)
        UUID id,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "What is changed.", examples = "A second till at noon", required = true)
        String title,

        @Schema(description = "By what the cause is told apart.", examples = "BRANCH", required = true)
        CauseKind causeKind,

        @Schema(description = "Which cause.", examples = "siam-square", required = true)
        String cause,

        @Schema(description = "Who is to do it.", examples = "somchai", required = true)
        String owner,

        @Schema(description = "By which day.", examples = "2026-12-31", required = true)
        LocalDate dueOn,

        @Schema(description = "How far it is.", examples = "DONE", required = true)
        ImprovementState state,

        @Schema(description = "The day from which the change holds; absent until it does.", examples = "2026-11-20")
        @Nullable
        LocalDate changedOn,

        @Schema(description = "When it was taken down.", examples = "2026-11-01T02:00:00Z", required = true)
        Instant createdAt) {

    static ImprovementView of(Improvement kept) {
        return new ImprovementView(
                kept.id(),
                kept.version(),
                kept.title(),
                kept.causeKind(),
                kept.cause(),
                kept.owner(),
                kept.dueOn(),
                kept.state(),
                kept.changedOn(),
                kept.createdAt());
    }
}
