package io.raksa.feedback.idea;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employee would do better. */
@Schema(name = "Idea", description = "What an employee would do better.")
record IdeaView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9cc1", required = true)
        UUID id,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "In a few words.", examples = "A second till at noon", required = true)
        String title,

        @Schema(description = "The idea.", examples = "เปิดเครื่องคิดเงินเพิ่มหนึ่งเครื่อง", required = true)
        String text,

        @Schema(description = "Who had it.", examples = "somchai", required = true)
        String submittedBy,

        @Schema(description = "When.", examples = "2026-11-01T02:00:00Z", required = true)
        Instant submittedAt,

        @Schema(description = "What became of it.", examples = "ADOPTED", required = true)
        IdeaState state,

        @Schema(description = "How many colleagues support it.", examples = "7", required = true)
        long supporters,

        @Schema(description = "Why it was adopted or declined; absent until then.", examples = "ลองที่สาขาสยามก่อน")
        @Nullable
        String decision,

        @Schema(description = "Who decided.", examples = "malee") @Nullable
        String decidedBy,

        @Schema(description = "The improvement that does it.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9cb1")
        @Nullable
        UUID improvementId,

        @Schema(description = "Points that it was rewarded with.", examples = "2000") @Nullable
        Integer reward) {

    static IdeaView of(Idea idea) {
        return new IdeaView(
                idea.id(),
                idea.version(),
                idea.title(),
                idea.text(),
                idea.submittedBy(),
                idea.submittedAt(),
                idea.state(),
                idea.supporters(),
                idea.decision(),
                idea.decidedBy(),
                idea.improvementId(),
                idea.reward());
    }
}
