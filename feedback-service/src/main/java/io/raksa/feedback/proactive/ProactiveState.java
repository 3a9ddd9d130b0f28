package io.raksa.feedback.proactive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a proactive case stands. */
@Schema(
        name = "ProactiveState",
        description =
                "OPEN: nobody has asked the customer yet; CONTACTED: somebody has; CAME_BACK: the customer bought again, asked or not; LEFT:"
                        + " the customer has not within 90 days; CLOSED: staff ended it.")
enum ProactiveState {
    OPEN,
    CONTACTED,
    CAME_BACK,
    LEFT,
    CLOSED;

    boolean goesOn() {
        return this == OPEN || this == CONTACTED;
    }
}
