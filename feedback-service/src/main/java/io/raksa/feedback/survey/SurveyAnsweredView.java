package io.raksa.feedback.survey;

import io.raksa.feedback.wording.Wording;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer was taken. */
@Schema(name = "SurveyAnswerReceipt", description = "The answer was taken.")
record SurveyAnsweredView(
        @Schema(description = "When.", examples = "2026-11-23T10:00:00Z", required = true)
        Instant answeredAt,

        @Schema(description = "Words of thanks.", required = true)
        Wording thanks) {

    private static final Wording THANKS = new Wording("Thank you. We read every answer.", "ขอบคุณ เราอ่านทุกคำตอบ");

    static SurveyAnsweredView at(Instant at) {
        return new SurveyAnsweredView(at, THANKS);
    }
}
