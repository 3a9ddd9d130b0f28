package io.raksa.feedback.worklist;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An idea as a list of work shows it. */
@Schema(name = "IdeaToDo", description = "An idea that waits to be decided.")
record IdeaToDoView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9cc1", required = true)
        UUID id,

        @Schema(description = "In a few words.", examples = "A second till at noon", required = true)
        String title,

        @Schema(description = "When.", examples = "2026-11-01T02:00:00Z", required = true)
        Instant submittedAt) {}
