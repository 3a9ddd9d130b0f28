package io.raksa.platform.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Carries one event to one destination: the only part of the sending side that knows how an event travels. */
public interface EventSender {

    /**
     * Sends the event and waits for the destination's word on it, at most as long as the configured deadline.
     *
     * @param destination a name under {@code raksa.events.destinations}
     * @throws InterruptedException when the process is stopping; the event may or may not have arrived
     */
    Outcome send(String destination, OutboxEvent event) throws InterruptedException;

    /** What became of one attempt. */
    sealed interface Outcome {

        /** The destination has it. */
        record Delivered() implements Outcome {}

        /** The destination will never take this event as it is. */
        record Refused(String reason) implements Outcome {}

        /**
         * The destination could not take this event now.
         *
         * @param retryAfter how long it asked to be left alone with it
         */
        record Failed(String reason, @Nullable Duration retryAfter) implements Outcome {}

        /**
         * The destination did not take this event, and nobody can tell from this attempt alone whether it takes no other either.
         *
         * @param retryAfter how long it asked to be left alone
         */
        record Unclear(String reason, @Nullable Duration retryAfter) implements Outcome {}

        /**
         * The destination takes nothing now; it is not about this event.
         *
         * @param retryAfter how long it asked to be left alone
         */
        record Unavailable(String reason, @Nullable Duration retryAfter) implements Outcome {}
    }
}
