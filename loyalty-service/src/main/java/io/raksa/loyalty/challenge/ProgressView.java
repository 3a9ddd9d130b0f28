package io.raksa.loyalty.challenge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a member is in a challenge. */
@Schema(name = "ChallengeProgress", description = "How far a member is in a challenge.")
record ProgressView(
        @Schema(description = "The challenge.", required = true)
        ChallengeView challenge,

        @Schema(
                description =
                        "How much is done of the time that runs, an exact decimal: days, weeks, months or baskets, or an amount of money for SPEND. Purchases"
                                + " that were given back do not count. Equal to 'needed' where it is met and not repeatable.",
                examples = "3",
                required = true)
        String done,

        @Schema(description = "How much is needed, as 'done'.", examples = "5", required = true)
        String needed,

        @Schema(description = "How often it was met and paid.", examples = "0", required = true)
        long timesPaid) {}
