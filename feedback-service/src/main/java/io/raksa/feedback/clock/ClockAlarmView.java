package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.ClockKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A warning or escalation that was told. */
@Schema(name = "ComplaintClockAlarm", description = "A warning or escalation that was told.")
record ClockAlarmView(
        @Schema(description = "Of which clock.", examples = "RESOLVE", required = true)
        ClockKind clock,

        @Schema(description = "In which of its rounds.", examples = "1", required = true)
        int round,

        @Schema(description = "The percentage of the time that was used.", examples = "75", required = true)
        int percent,

        @Schema(description = "When it was due then.", examples = "2026-11-23T02:30:00Z") @Nullable
        Instant dueAt,

        @Schema(description = "When it was told.", examples = "2026-11-23T02:15:00Z", required = true)
        Instant toldAt) {}
