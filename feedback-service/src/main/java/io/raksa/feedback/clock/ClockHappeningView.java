package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.Happening;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that moved the clocks. */
@Schema(name = "ComplaintClockEvent", description = "Something that moved the clocks.")
record ClockHappeningView(
        @Schema(description = "What happened.", examples = "CUSTOMER_WROTE", required = true)
        Happening.Kind kind,

        @Schema(description = "When.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant at,

        @Schema(description = "Who: the subject of a token.", examples = "somchai", required = true)
        String by) {}
