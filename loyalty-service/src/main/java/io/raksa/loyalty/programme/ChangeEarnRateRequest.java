package io.raksa.loyalty.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rate that is to come into force. */
@Schema(
        name = "ChangeEarnRate",
        description = "What purchases in this currency shall earn: floor(amount / per * points).")
record ChangeEarnRateRequest(
        @Schema(description = "Points for every full 'per' of the amount.", examples = "1", required = true)
        @NotNull
        @Min(1)
        @Max(1000)
        Long points,

        @Schema(
                description = "Amount of money in a string, an exact decimal of at most four places, more than 0.",
                examples = "25.00",
                required = true)
        @NotNull
        @Pattern(regexp = "^(?=.*[1-9])\\d{1,9}(\\.\\d{1,4})?$")
        String per,

        @Schema(
                description =
                        "The rate is for purchases made from this instant on, which is neither in the future nor before 1970; from now on unless given."
                                + " An earlier one lets history that is still to be recorded earn; what was posted stays.",
                examples = "2026-11-01T00:00:00Z")
        @PastOrPresent
        @Nullable
        Instant effectiveFrom) {

    BigDecimal perAmount() {
        return new BigDecimal(per);
    }
}
