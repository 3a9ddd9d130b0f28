package io.raksa.gateway.guard;

import java.time.Duration;

/** Whether a call may go on to its service. */
public sealed interface Entry permits Entry.Refused, Passage {

    /**
     * It may not.
     *
     * @param why for figures and logs
     * @param retryAfter when it is worth another try
     */
    record Refused(Reason why, Duration retryAfter) implements Entry {}

    /** Why a call is refused without asking the service. */
    enum Reason {
        /** The service failed too often in the last moments. */
        CIRCUIT_OPEN,
        /** As many calls as it may have at once are under way. */
        TOO_MANY_CALLS
    }
}
