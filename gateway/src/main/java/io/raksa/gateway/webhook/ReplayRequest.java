package io.raksa.gateway.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to send again. */
@Schema(
        name = "WebhookReplayRequest",
        description = "What to send again: all that failed for good, or all that was told in a range of time.")
record ReplayRequest(
        @Schema(description = "True for all that failed for good.", examples = "true") @Nullable
        Boolean failed,

        @Schema(description = "From this instant on.", examples = "2026-11-22T00:00:00Z") @Nullable
        Instant from,

        @Schema(description = "To this instant, which is not included.", examples = "2026-11-23T00:00:00Z") @Nullable
        Instant to) {

    /** Whether all that failed is meant; refuses (400) what is neither that nor a range. */
    boolean isAllFailed() {
        boolean isRange = from != null && to != null && from.isBefore(to);
        boolean isFailed = Boolean.TRUE.equals(failed) && from == null && to == null;
        if (isFailed || (isRange && failed == null)) {
            return isFailed;
        }
        throw WebhookProblem.WEBHOOK_REPLAY_UNCLEAR.because();
    }
}
