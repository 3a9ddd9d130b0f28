package io.raksa.feedback.comment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something written in a case. */
@Schema(name = "ComplaintComment", description = "Something written in a case.")
record CommentView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c51", required = true)
        UUID id,

        @Schema(description = "Who wrote to whom.", examples = "TO_CUSTOMER", required = true)
        CommentKind kind,

        @Schema(description = "When.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant at,

        @Schema(description = "Who: the subject of a token. Shown to staff only.", examples = "somchai") @Nullable
        String by,

        @Schema(description = "The words.", examples = "The kitchen found your order slip.", required = true)
        String text) {

    static CommentView forStaff(Comment comment) {
        return new CommentView(comment.id(), comment.kind(), comment.at(), comment.author(), comment.text());
    }

    static CommentView forCustomer(Comment comment) {
        return new CommentView(comment.id(), comment.kind(), comment.at(), null, comment.text());
    }
}
