package io.raksa.feedback.intake;

import io.raksa.feedback.catalogue.core.FeedbackKind;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.feedback.tone.ToneView;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was said to us. */
@Schema(name = "Feedback", description = "Something that was said to us.")
record FeedbackView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c00", required = true)
        UUID id,

        @Schema(description = "What kind of thing it is.", examples = "COMPLAINT", required = true)
        FeedbackKind kind,

        @Schema(description = "Which way it came.", examples = "WEB", required = true)
        Channel channel,

        @Schema(
                description = "What was said, to the letter.",
                examples = "รออาหารสี่สิบนาที พนักงานไม่สนใจ",
                required = true)
        String text,

        @Schema(description = "The language it is in, where that was given.", examples = "th") @Nullable
        String language,

        @Schema(description = "What failed, as reported.", examples = "SLOW") @Nullable
        Category category,

        @Schema(description = "How bad it is, as reported.", examples = "HIGH") @Nullable
        Severity severity,

        @Schema(
                description = "Who said it; absent where that is unknown.",
                examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID customerId,

        @Schema(description = "When what it is about happened.", examples = "2026-11-22T02:30:00Z") @Nullable
        Instant occurredAt,

        @Schema(description = "At which point of the visit.", examples = "check-out") @Nullable
        String touchPoint,

        @Schema(description = "At which branch.", examples = "siam-square") @Nullable
        String branch,

        @Schema(description = "About which product or service.", examples = "green-curry") @Nullable
        String product,

        @Schema(description = "The system that has a key for it.", examples = "grab-eats") @Nullable
        String source,

        @Schema(description = "The key that system has for it.", examples = "R-2026-004711") @Nullable
        String externalId,

        @Schema(description = "When it came in.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant receivedAt,

        @Schema(description = "The complaint it opened.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01") @Nullable
        UUID complaintId,

        @Schema(
                description = "Answers to what the service catalogue asked; absent where there are none.",
                examples = "{\"table\": 12, \"area\": \"terrace\"}")
        @Nullable
        Map<String, Object> details,

        @Schema(description = "The version of GET /v1/service-catalogue/{category} that was answered.", examples = "3")
        @Nullable
        Long catalogueVersion,

        @Schema(description = "How it was said; absent where it came before there was a model.") @Nullable
        ToneView tone) {

    static FeedbackView of(Feedback feedback, @Nullable ToneView tone) {
        Content content = feedback.content();
        BusinessKey key = feedback.key();
        return new FeedbackView(
                feedback.id(),
                content.kind(),
                content.channel(),
                content.text(),
                content.language(),
                content.category(),
                content.severity(),
                content.customerId(),
                content.occurredAt(),
                content.touchPoint(),
                content.branch(),
                content.product(),
                key == null ? null : key.source(),
                key == null ? null : key.externalId(),
                feedback.receivedAt(),
                feedback.complaintId(),
                content.details().isEmpty() ? null : content.details(),
                feedback.catalogueVersion(),
                tone);
    }
}
