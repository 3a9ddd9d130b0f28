package io.raksa.loyalty.reward;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a reward that somebody took. */
@Schema(
        name = "RewardState",
        description =
                "REDEEMED: it is taken, and its points are set aside. SENT: the member has it, and its points are spent. CANCELLED: it is called off,"
                        + " and its points are back.")
enum RewardState {
    REDEEMED,
    SENT,
    CANCELLED
}
