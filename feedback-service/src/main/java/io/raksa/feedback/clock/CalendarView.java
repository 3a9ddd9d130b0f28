package io.raksa.feedback.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the business works. */
@Schema(name = "Calendar", description = "When the business works.")
record CalendarView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c31", required = true)
        UUID id,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "Its name.", examples = "Bangkok office", required = true)
        String name,

        @Schema(description = "The time zone of its times.", examples = "Asia/Bangkok", required = true)
        String zone,

        @Schema(description = "The slots of each day of the week; a day that is not named is closed.", required = true)
        Map<DayOfWeek, List<WorkingSlot>> week,

        @Schema(
                description = "Whole days on which nobody works, in order.",
                examples = "[\"2026-12-07\"]",
                required = true)
        List<LocalDate> holidays,

        @Schema(description = "When it was last changed.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant changedAt) {

    static CalendarView of(Calendar calendar) {
        return new CalendarView(
                calendar.id(),
                calendar.version(),
                calendar.name(),
                calendar.zone(),
                calendar.week(),
                calendar.holidays().stream().sorted().toList(),
                calendar.changedAt());
    }
}
