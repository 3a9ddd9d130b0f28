package io.raksa.loyalty.ending;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An expiry that is taken back. */
@Schema(name = "ReinstatePoints", description = "An expiry that is taken back, for how long, and why.")
record ReinstateRequest(
        @Schema(
                description = "The posting of the expiry, as the statement names it.",
                examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d77",
                required = true)
        @NotNull
        UUID postingId,

        @Schema(description = "For how many days from now the points live.", examples = "30", required = true)
        @NotNull
        @Min(1)
        @Max(366)
        Integer days,

        @Schema(
                description = "Why, in words that the customer may read: they stand in the statement.",
                examples = "The app was down on the last day",
                required = true)
        @NotBlank
        @Size(max = 500)
        String reason) {}
