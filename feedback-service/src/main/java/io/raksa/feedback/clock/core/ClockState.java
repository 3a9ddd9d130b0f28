package io.raksa.feedback.clock.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a clock runs. */
@Schema(
        name = "ComplaintClockState",
        description =
                "RUNNING; PAUSED: waits for the customer, only the public minimum goes on; MET: what it asks for was done; STOPPED: the"
                        + " case was merged into another.")
public enum ClockState {
    RUNNING,
    PAUSED,
    MET,
    STOPPED;

    /** Whether something is still to be done by a date. */
    public boolean isOpen() {
        return this == RUNNING || this == PAUSED;
    }
}
