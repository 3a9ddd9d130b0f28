package io.raksa.loyalty.reward;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of thing a reward is. */
@Schema(
        name = "RewardKind",
        description =
                "ITEM: a thing that staff hand out or send. VOUCHER: a code of a voucher offer, given at once. DONATION: the points are given away,"
                        + " at once.")
enum RewardKind {
    ITEM,
    VOUCHER,
    DONATION;

    /** Whether nobody has to send anything. */
    boolean isGivenAtOnce() {
        return this != ITEM;
    }
}
