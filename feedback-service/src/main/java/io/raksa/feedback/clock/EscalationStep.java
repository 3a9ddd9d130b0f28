package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.ClockKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** To whom a case goes when so much of the time is used up. */
@Schema(name = "ClockEscalationStep", description = "To whom a case goes when so much of the time is used up.")
record EscalationStep(
        @Schema(description = "Of which clock.", examples = "RESOLVE", required = true) @NotNull
        ClockKind clock,

        @Schema(
                description = "The percentage of the time that is used up then, 1 to 1000; 100 is when it is due.",
                examples = "100",
                required = true)
        @NotNull
        @Min(1)
        @Max(1000)
        Integer percent,

        @Schema(description = "The subject of the new owner's token; absent for nobody yet.", examples = "malee")
        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = PRINTABLE, message = PRINTABLE_RULE)
        String owner,

        @Schema(description = "The team that has it then; absent for none.", examples = "supervisors")
        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(regexp = PRINTABLE, message = PRINTABLE_RULE)
        String team) {

    static final String PRINTABLE = "\\S(.*\\S)?";
    static final String PRINTABLE_RULE = "must not begin or end with a space";

    boolean escalates() {
        return owner != null || team != null;
    }

    boolean isAtThePlaceOf(EscalationStep other) {
        return clock == other.clock && percent.equals(other.percent);
    }
}
