package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.ComplaintAction;
import io.raksa.feedback.complaint.core.ComplaintState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step that a complaint took, as staff see it. */
@Schema(name = "ComplaintTransition", description = "A step that a complaint took.")
record TransitionView(
        @Schema(description = "When.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant at,

        @Schema(
                description =
                        "Who: the subject of the token; 'anonymous' without one; 'system' where time alone did it.",
                examples = "somchai",
                required = true)
        String by,

        @Schema(description = "What was done; absent for the first step.", examples = "ACKNOWLEDGE") @Nullable
        ComplaintAction action,

        @Schema(description = "The state before; absent for the first step.", examples = "RECEIVED") @Nullable
        ComplaintState from,

        @Schema(description = "The state it led to.", examples = "ACKNOWLEDGED", required = true)
        ComplaintState to,

        @Schema(description = "What the customer was told with it.", examples = "We are looking into it.") @Nullable
        String message,

        @Schema(description = "Why, for colleagues.", examples = "Kitchen was short of staff.") @Nullable
        String note) {

    static TransitionView of(Transition step) {
        return new TransitionView(
                step.at(), step.actor(), step.action(), step.from(), step.to(), step.message(), step.note());
    }
}
