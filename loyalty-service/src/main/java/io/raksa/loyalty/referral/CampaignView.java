package io.raksa.loyalty.referral;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is paid for bringing a friend. */
@Schema(name = "ReferralCampaign", description = "What is paid for bringing a friend.")
record CampaignView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1dc0", required = true)
        UUID id,

        @Schema(description = "Its name.", examples = "Bring a friend 2027", required = true)
        String name,

        @Schema(description = "Points for who brings a friend.", examples = "100", required = true)
        long referrerPoints,

        @Schema(description = "Points for the friend.", examples = "50", required = true)
        long friendPoints,

        @Schema(
                description = "Within so many days of becoming a member a friend says who brought them.",
                examples = "30",
                required = true)
        int daysToRegister,

        @Schema(
                description = "How many friends one member may bring in the period; absent for no limit.",
                examples = "10")
        @Nullable
        Integer mostOfReferrer,

        @Schema(description = "The period, in days back from now; with 'mostOfReferrer'.", examples = "365") @Nullable
        Integer periodDays,

        @Schema(
                description =
                        "More friends of one member than that within sixty minutes are looked at before anything is paid.",
                examples = "5",
                required = true)
        int usualInHour,

        @Schema(
                description =
                        "More friends of one member than that within a day of the business are looked at before anything is paid.",
                examples = "20",
                required = true)
        int usualInDay,

        @Schema(
                description = "From when on friends can be brought.",
                examples = "2027-01-01T00:00:00Z",
                required = true)
        Instant startsAt,

        @Schema(
                description = "Until when; those brought until then are still paid.",
                examples = "2028-01-01T00:00:00Z",
                required = true)
        Instant endsAt) {

    static CampaignView of(Campaign campaign) {
        return new CampaignView(
                campaign.id(),
                campaign.name(),
                campaign.referrerPoints(),
                campaign.friendPoints(),
                campaign.daysToRegister(),
                campaign.mostOfReferrer(),
                campaign.periodDays(),
                campaign.usualInHour(),
                campaign.usualInDay(),
                campaign.startsAt(),
                campaign.endsAt());
    }
}
