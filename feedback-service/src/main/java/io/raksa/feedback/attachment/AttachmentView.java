package io.raksa.feedback.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file in a case. */
@Schema(name = "ComplaintAttachment", description = "A file in a complaint.")
record AttachmentView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c81", required = true)
        UUID id,

        @Schema(
                description = "The complaint it was attached to; another one where complaints were merged or split.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01",
                required = true)
        UUID complaintId,

        @Schema(description = "What it is called, for people.", examples = "ใบเสร็จ.jpg", required = true)
        String name,

        @Schema(description = "What it is, by its content.", examples = "image/jpeg", required = true)
        String type,

        @Schema(description = "Its size in bytes.", examples = "183204", required = true)
        long size,

        @Schema(
                description = "SHA-256 of its bytes; also the ETag of its download.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                required = true)
        String sha256,

        @Schema(description = "Whether it is handed out.", examples = "CLEAN", required = true)
        ContentState state,

        @Schema(description = "What the scanner found. Shown to staff only.", examples = "Eicar-Signature") @Nullable
        String finding,

        @Schema(description = "Who attached it: the subject of a token. Shown to staff only.", examples = "somchai")
        @Nullable
        String by,

        @Schema(description = "When.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant at) {

    static AttachmentView forStaff(Attachment attachment) {
        return of(attachment, attachment.content().finding(), attachment.addedBy());
    }

    static AttachmentView forCustomer(Attachment attachment) {
        return of(attachment, null, null);
    }

    private static AttachmentView of(Attachment attachment, @Nullable String finding, @Nullable String by) {
        FileContent content = attachment.content();
        return new AttachmentView(
                attachment.id(),
                attachment.complaintId(),
                attachment.name(),
                content.type().mediaType(),
                content.size(),
                content.hash(),
                content.state(),
                finding,
                by,
                attachment.addedAt());
    }
}
