package io.raksa.loyalty.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a referral is looked at before it is paid. */
@Schema(
        name = "ReferralSuspicion",
        description =
                "MANY_IN_AN_HOUR: the member brought more friends within sixty minutes than the campaign calls usual. MANY_IN_A_DAY: within a day of the"
                        + " business. All of them that are not paid yet are looked at.")
enum Suspicion {
    MANY_IN_AN_HOUR,
    MANY_IN_A_DAY
}
