package io.raksa.loyalty.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member gives to friends. */
@Schema(name = "ReferralCode", description = "What a member gives to friends; put it into a link of your own.")
record ReferralCodeView(
        @Schema(description = "The code, as it is shown.", examples = "R-7K2M9QXTC", required = true)
        String code,

        @Schema(
                description =
                        "Whether this is a time to ask the member for friends: not while a complaint of theirs is open.",
                examples = "true",
                required = true)
        boolean mayBeAsked) {}
