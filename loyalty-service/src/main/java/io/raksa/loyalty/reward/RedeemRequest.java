package io.raksa.loyalty.reward;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reward to be taken. */
@Schema(name = "RedeemReward", description = "A reward to be taken.")
record RedeemRequest(
        @Schema(description = "The reward.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1db0", required = true)
        @NotNull
        UUID rewardId) {}
