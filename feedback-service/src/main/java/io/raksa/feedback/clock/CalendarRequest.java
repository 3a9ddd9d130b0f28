package io.raksa.feedback.clock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When the business works. */
@Schema(description = "When the business works.")
record CalendarRequest(
        @Schema(description = "Its name, which no other calendar has.", examples = "Bangkok office")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(description = "The time zone of its times, of the IANA database.", examples = "Asia/Bangkok")
        @NotBlank
        @Size(max = 60)
        String zone,

        @Schema(
                description =
                        "The slots of each day of the week, eight at most; a day that is not named is closed. Slots of a day do not overlap.",
                examples =
                        "{\"MONDAY\": [{\"from\": \"09:00\", \"to\": \"12:00\"}, {\"from\": \"13:00\", \"to\": \"17:00\"}]}")
        @NotNull
        @Size(min = 1, max = 7)
        Map<DayOfWeek, @NotNull @Size(max = 8) List<@NotNull @Valid WorkingSlot>> week,

        @Schema(
                description = "Whole days on which nobody works, 2000 at most; absent is none.",
                examples = "[\"2026-12-07\", \"2026-12-10\"]")
        @Nullable
        @Size(max = Calendar.MOST_HOLIDAYS)
        Set<@NotNull LocalDate> holidays) {

    Set<LocalDate> days() {
        return Objects.requireNonNullElse(holidays, Set.of());
    }
}
