package io.raksa.feedback.mysteryvisit;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a mystery visitor found. */
@Schema(name = "MysteryVisit", description = "What a mystery visitor found.")
record MysteryVisitView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9cd2", required = true)
        UUID id,

        @Schema(description = "By which card.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9cd1", required = true)
        UUID scorecardId,

        @Schema(description = "Whose place it was.", examples = "COMPETITOR", required = true)
        Whose whose,

        @Schema(description = "Which.", examples = "Blue Cup, Ari", required = true)
        String place,

        @Schema(description = "How the visitor approached.", examples = "COMPLAINT", required = true)
        Approach approach,

        @Schema(description = "When.", examples = "2026-11-20", required = true)
        LocalDate visitedOn,

        @Schema(
                description = "The marks by the points' keys.",
                type = SchemaType.OBJECT,
                additionalProperties = Integer.class,
                required = true)
        Map<String, Integer> scores,

        @Schema(description = "In words.", examples = "ขอโทษทันที") @Nullable
        String note,

        @Schema(description = "Who took it down.", examples = "malee", required = true)
        String recordedBy) {}
