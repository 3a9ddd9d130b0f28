package io.raksa.feedback.tone;

import io.raksa.feedback.tone.core.Tone;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What staff corrected, as an example to train on. */
@Schema(
        name = "CorrectedTone",
        description =
                "What staff corrected or confirmed, with the words: an example for ./raksa train-tone, which reads text and label.")
record CorrectedToneView(
        @Schema(description = "The feedback's id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c00", required = true)
        UUID feedbackId,

        @Schema(description = "What was said.", examples = "ดีมากกก รอแค่สองชั่วโมงเอง", required = true)
        String text,

        @Schema(description = "Staff's last word.", examples = "NEGATIVE", required = true)
        Tone label,

        @Schema(description = "What the model had suggested.", examples = "POSITIVE", required = true)
        Tone suggested,

        @Schema(description = "Which model.", examples = "tone-1", required = true)
        String modelVersion,

        @Schema(description = "When it was corrected.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant correctedAt) {}
