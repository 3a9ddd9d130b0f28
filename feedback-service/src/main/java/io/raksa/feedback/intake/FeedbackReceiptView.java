package io.raksa.feedback.intake;

import io.raksa.feedback.catalogue.core.FeedbackKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What whoever posts feedback gets in return. */
@Schema(name = "FeedbackReceipt", description = "The feedback was taken.")
record FeedbackReceiptView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c00", required = true)
        UUID id,

        @Schema(description = "What kind of thing it is.", examples = "COMPLAINT", required = true)
        FeedbackKind kind,

        @Schema(
                description = "Of a complaint: opens /v1/track/{code} for whoever holds it. Give it to the customer.",
                examples = "RK-7F3K-9QXM-2VTB-H4WD-6JNC")
        @Nullable
        String trackingCode,

        @Schema(description = "Of a complaint: the case it opened.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID complaintId,

        @Schema(description = "When it came in.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant receivedAt,

        @Schema(
                description =
                        "Of a complaint of a signed-in customer: another open complaint of the same customer that says much the same, of the"
                                + " 14 days before. Never anybody else's.",
                examples = "019aabf0-1a02-7c57-9d5f-6a1f6e0d9c07")
        @Nullable
        UUID possibleDuplicateOf) {

    static FeedbackReceiptView of(
            Feedback feedback, @Nullable String trackingCode, @Nullable UUID possibleDuplicateOf) {
        return new FeedbackReceiptView(
                feedback.id(),
                feedback.content().kind(),
                trackingCode,
                feedback.complaintId(),
                feedback.receivedAt(),
                possibleDuplicateOf);
    }
}
