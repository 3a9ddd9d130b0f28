package io.raksa.loyalty.household;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Points of a household to be set aside. */
@Schema(name = "HoldHouseholdPoints", description = "Points of a household to be set aside.")
record HouseholdHoldRequest(
        @Schema(description = "How many.", examples = "300", required = true) @NotNull @Min(1) @Max(1_000_000_000)
        Long points,

        @Schema(
                description = "What for, in words that all of the household may read: they stand in the statements.",
                examples = "order 4711",
                required = true)
        @NotBlank
        @Size(max = 200)
        String reference,

        @Schema(
                description = "After so many seconds they come back by themselves; 900 where it is absent.",
                examples = "900",
                nullable = true)
        @Nullable
        @Min(10)
        @Max(604_800)
        Integer seconds) {

    private static final int QUARTER_OF_AN_HOUR = 900;

    Duration time() {
        return Duration.ofSeconds(seconds == null ? QUARTER_OF_AN_HOUR : seconds);
    }
}
