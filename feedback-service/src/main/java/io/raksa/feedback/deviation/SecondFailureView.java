package io.raksa.feedback.deviation;

import io.raksa.feedback.wording.Wording;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a complaint tells of a failure which the same customer complained of before. */
@Schema(
        name = "SecondFailure",
        description =
                "That a complaint tells of a failure which the same customer complained of before. Remedies that were granted for the first"
                        + " are not offered again.")
record SecondFailureView(
        @Schema(description = "The complaint.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c11", required = true)
        UUID complaintId,

        @Schema(description = "The one before.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c10", required = true)
        UUID firstComplaintId,

        @Schema(description = "When that was opened.", examples = "2026-10-02T03:00:00Z", required = true)
        Instant firstOpenedAt,

        @Schema(description = "Whole days between both.", examples = "42", required = true)
        long days,

        @Schema(description = "The version of the rule by which they are the same.", examples = "1", required = true)
        int ruleVersion,

        @Schema(description = "Why, in words.", required = true)
        Wording why) {

    static SecondFailureView of(UUID complaint, FirstFailure first) {
        return new SecondFailureView(
                complaint, first.complaintId(), first.openedAt(), first.days(), first.ruleVersion(), Words.why(first));
    }
}
