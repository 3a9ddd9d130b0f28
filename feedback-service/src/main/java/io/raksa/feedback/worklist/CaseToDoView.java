package io.raksa.feedback.worklist;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint as a list of work shows it. */
@Schema(name = "CaseToDo", description = "A complaint as a list of work shows it.")
record CaseToDoView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01", required = true)
        UUID id,

        @Schema(
                description = "Who complained; absent where that is unknown.",
                examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID customerId,

        @Schema(description = "How far it is.", examples = "ACKNOWLEDGED", required = true)
        String state,

        @Schema(description = "What failed.", examples = "SLOW", required = true)
        String category,

        @Schema(description = "How bad it is.", examples = "HIGH", required = true)
        String severity,

        @Schema(description = "When it came in.", examples = "2026-11-22T03:15:30Z", required = true)
        Instant openedAt,

        @Schema(
                description = "When something of it is due next; absent where nothing is owed.",
                examples = "2026-11-23T02:30:00Z")
        @Nullable
        Instant dueAt,

        @Schema(description = "Who answers for it; absent while nobody does.", examples = "somchai") @Nullable
        String owner,

        @Schema(description = "The team that has it.", examples = "kitchen") @Nullable
        String team,

        @Schema(description = "How often it was passed to somebody higher.", examples = "0", required = true)
        int escalations) {}
