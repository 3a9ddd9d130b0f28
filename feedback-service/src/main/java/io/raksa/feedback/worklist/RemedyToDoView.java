package io.raksa.feedback.worklist;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A remedy as a list of work shows it. */
@Schema(name = "RemedyToDo", description = "A remedy that a colleague proposed and somebody else has to approve.")
record RemedyToDoView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c21", required = true)
        UUID id,

        @Schema(
                description = "The complaint it is for.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01",
                required = true)
        UUID complaintId,

        @Schema(description = "What is to be given.", examples = "POINTS", required = true)
        String kind,

        @Schema(description = "Who asked for it.", examples = "somchai", required = true)
        String proposedBy,

        @Schema(description = "When.", examples = "2026-11-22T04:30:00Z", required = true)
        Instant proposedAt) {}
