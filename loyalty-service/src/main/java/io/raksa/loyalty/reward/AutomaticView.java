package io.raksa.loyalty.reward;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member wants to have as soon as the points are there. */
@Schema(
        name = "AutomaticRedemption",
        description = "What a member wants to have as soon as the points are there; once.")
record AutomaticView(
        @Schema(description = "The reward.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1db0", required = true)
        UUID rewardId,

        @Schema(description = "How many points must be available.", examples = "500", required = true)
        long threshold,

        @Schema(
                description = "The redemption that came of it; absent until then.",
                examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1db1")
        @Nullable
        UUID redemptionId,

        @Schema(
                description = "Why it was refused the last time, a problem's code; the next points try again.",
                examples = "REWARD_GONE")
        @Nullable
        String refused) {}
