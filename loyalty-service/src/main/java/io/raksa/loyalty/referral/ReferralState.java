package io.raksa.loyalty.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a referral is. */
@Schema(
        name = "ReferralState",
        description =
                "REGISTERED: the friend has named who brought them; it is paid with the friend's first purchase. REVIEW: it is to be paid, but staff look"
                        + " at it first. COMPLETED: both are paid. DECLINED: nothing is paid: staff declined it, or the purchase was given back before."
                        + " TAKEN_BACK: it was paid, and taken back since the purchase was given back.")
enum ReferralState {
    REGISTERED,
    REVIEW,
    COMPLETED,
    DECLINED,
    TAKEN_BACK
}
