package io.raksa.loyalty.reward;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member wants to have as soon as the points are there. */
@Schema(
        name = "AutomaticRedemptionRequest",
        description = "What a member wants to have as soon as the points are there.")
record AutomaticRequest(
        @Schema(description = "The reward.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1db0", required = true)
        @NotNull
        UUID rewardId,

        @Schema(
                description = "It is taken as soon as so many points are available; no less than it costs.",
                examples = "500",
                required = true)
        @NotNull
        @Min(1)
        @Max(1_000_000_000)
        Long threshold) {}
