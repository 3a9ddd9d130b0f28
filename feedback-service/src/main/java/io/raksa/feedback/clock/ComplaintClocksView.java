package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.Happening;
import io.raksa.feedback.clock.core.Pause;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The clocks of a complaint, and all that moved them. */
@Schema(name = "ComplaintClocks", description = "The clocks of a complaint, and all that moved them.")
record ComplaintClocksView(
        @Schema(description = "What is promised, what is due soonest first.", required = true)
        List<ComplaintClockView> clocks,

        @Schema(description = "When staff waited for the customer, the oldest first.", required = true)
        List<PauseView> pauses,

        @Schema(
                description = "The warnings and escalations that were told, the oldest first; 200 at most.",
                required = true)
        List<ClockAlarmView> alarms,

        @Schema(
                description =
                        "What moved the clocks, the oldest first; the first 1000. Everything above is derived from it.",
                required = true)
        List<ClockHappeningView> happened) {

    /** A time in which staff waited for the customer. */
    @Schema(name = "ComplaintPause", description = "A time in which staff waited for the customer.")
    record PauseView(
            @Schema(description = "When it began.", examples = "2026-11-23T02:00:00Z", required = true)
            Instant from,

            @Schema(description = "When it ended; absent while it lasts.", examples = "2026-11-24T02:00:00Z") @Nullable
            Instant to,

            @Schema(description = "What ended it; absent while it lasts.", examples = "CUSTOMER_WROTE")
            Happening.@Nullable Kind endedBy,

            @Schema(
                    description =
                            "Whether it was begun although the customer had written and nobody had answered: it held no clock.",
                    examples = "false",
                    required = true)
            boolean unanswered) {

        static PauseView of(Pause pause) {
            return new PauseView(pause.from(), pause.to(), pause.endedBy(), pause.unanswered());
        }
    }
}
