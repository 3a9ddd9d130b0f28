package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.ClockKind;
import io.raksa.feedback.clock.core.ClockState;
import io.raksa.feedback.clock.core.Reading;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A clock of a complaint. */
@Schema(name = "ComplaintClock", description = "A clock of a complaint.")
record ComplaintClockView(
        @Schema(description = "What is promised.", examples = "RESOLVE", required = true)
        ClockKind kind,

        @Schema(description = "Whether it runs.", examples = "RUNNING", required = true)
        ClockState state,

        @Schema(description = "Counts the times it began anew, from 1.", examples = "1", required = true)
        int round,

        @Schema(
                description = "From when the public minimum counts in this round.",
                examples = "2026-11-20T09:30:00Z",
                required = true)
        Instant begunAt,

        @Schema(
                description =
                        "By when it is, or was, to be done: what the policy allows or the public minimum, whichever is sooner; while it"
                                + " is paused the public minimum alone.",
                examples = "2026-11-23T02:30:00Z")
        @Nullable
        Instant dueAt,

        @Schema(description = "When it was done; absent while it is owed.", examples = "2026-11-23T02:10:00Z") @Nullable
        Instant metAt,

        @Schema(description = "Whether it was done, or is by now, too late.", examples = "false", required = true)
        boolean late,

        @Schema(
                description = "The policy it counts by; absent where only the public minimum holds.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c41")
        @Nullable
        UUID policyId,

        @Schema(description = "The policy's version at that time.", examples = "1") @Nullable
        Long policyVersion,

        @Schema(description = "The calendar it counts by.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c31") @Nullable
        UUID calendarId,

        @Schema(description = "Minutes of working time that the policy allows.", examples = "60") @Nullable
        Long minutes,

        @Schema(description = "When the next warning or escalation is told.", examples = "2026-11-23T02:15:00Z")
        @Nullable
        Instant nextAlarmAt) {

    static ComplaintClockView of(KeptClock clock, Instant now) {
        Reading reading = clock.reading();
        Terms.@Nullable Promise promise = clock.terms().promise();
        return new ComplaintClockView(
                reading.kind(),
                reading.state(),
                reading.round(),
                reading.begunAt(),
                reading.dueAt(),
                reading.metAt(),
                reading.isLate(now),
                promise == null ? null : promise.policyId(),
                promise == null ? null : promise.policyVersion(),
                promise == null ? null : promise.calendarId(),
                promise == null ? null : promise.time().toMinutes(),
                clock.alarmAt());
    }
}
