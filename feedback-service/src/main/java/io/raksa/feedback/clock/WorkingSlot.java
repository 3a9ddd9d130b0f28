package io.raksa.feedback.clock;

import io.raksa.platform.time.BusinessCalendar;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A working stretch of a day, by the clock on the wall. */
@Schema(description = "A working stretch of a day, by the clock on the wall.")
record WorkingSlot(
        @Schema(description = "When it begins, HH:mm.", examples = "09:00") @NotNull @Pattern(regexp = TIME)
        String from,

        @Schema(
                description = "When it ends, HH:mm, not included; 00:00 is midnight at the end of the day.",
                examples = "17:00")
        @NotNull
        @Pattern(regexp = TIME)
        String to) {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    BusinessCalendar.Slot slot() {
        return new BusinessCalendar.Slot(LocalTime.parse(from), LocalTime.parse(to));
    }
}
