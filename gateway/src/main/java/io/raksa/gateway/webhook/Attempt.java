package io.raksa.gateway.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message was sent, or could not be.
 *
 * @param sentAt the header {@code webhook-timestamp}
 * @param status of the answer, if one came
 * @param answer its first bytes, as text
 * @param failure why it does not count as delivered; null where it does
 * @param retryAfter what the receiver asked for
 */
record Attempt(
        Instant sentAt,
        Duration took,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable String failure,
        @Nullable Duration retryAfter) {

    private static final int GONE = 410;

    /** Whether the receiver says that there is nobody any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
