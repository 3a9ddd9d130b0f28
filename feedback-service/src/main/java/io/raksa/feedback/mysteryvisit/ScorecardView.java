package io.raksa.feedback.mysteryvisit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What mystery visitors look at. */
@Schema(name = "Scorecard", description = "What mystery visitors look at.")
record ScorecardView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9cd1", required = true)
        UUID id,

        @Schema(description = "Its name.", examples = "Coffee shop 2027", required = true)
        String name,

        @Schema(description = "Its points.", required = true)
        List<ScorePoint> points,

        @Schema(description = "When it was made.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant createdAt) {}
