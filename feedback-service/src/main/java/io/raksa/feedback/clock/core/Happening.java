package io.raksa.feedback.clock.core;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that moves the clocks of a complaint. In the order in which they happened they say all that is to be known of the clocks. */
public record Happening(Kind kind, Instant at) {

    /** What happened. */
    @Schema(name = "ComplaintClockHappening", description = "What moved the clocks.")
    public enum Kind {
        /** The complaint came in. */
        STARTED,
        ACKNOWLEDGED,
        /** Staff wrote to the customer. */
        ANSWERED,
        CUSTOMER_WROTE,
        /** Staff wait for the customer. */
        PAUSED,
        RESUMED,
        RESOLVED,
        REOPENED,
        /** It was merged into another case. */
        WITHDRAWN,
        /** The merge was undone. */
        RESTORED
    }
}
