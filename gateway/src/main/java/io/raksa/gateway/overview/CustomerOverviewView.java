package io.raksa.gateway.overview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who a customer is and where they stand, from all services at once. */
@Schema(
        name = "CustomerOverview",
        description =
                "Who a customer is and where they stand, from all services at once. A part that could not be had is left out and named"
                        + " in 'absent'.")
record CustomerOverviewView(
        @Schema(
                description =
                        "The customer's id: that of the profile, where a record that was merged into it was asked for.",
                required = true)
        UUID customerId,

        @Schema(description = "Who the customer is.") @Nullable
        Profile profile,

        @Schema(description = "Where the relationship stands.") @Nullable
        Standing lifecycle,

        @Schema(description = "What happened last with the customer, the newest first.") @Nullable
        List<Experience> recent,

        @Schema(description = "Complaints that are not settled, the newest first.") @Nullable
        List<OpenComplaint> openComplaints,

        @Schema(description = "The customer's memberships with what they hold.") @Nullable
        List<Membership> memberships,

        @Schema(description = "Which parts are left out, and why; empty where all are there.", required = true)
        List<AbsentPartView> absent) {

    /** Who the customer is. */
    @Schema(name = "OverviewProfile", description = "Who the customer is.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Profile(
            @Schema(description = "The profile's id.", required = true)
            UUID id,

            @Schema(description = "How the customer is addressed.", examples = "คุณสมชาย ใจดี", required = true)
            String displayName,

            @Schema(description = "The name in Latin script.", examples = "Somchai Jaidee") @Nullable
            String nameEn,

            @Schema(description = "The language to speak with the customer: th or en.", examples = "th") @Nullable
            String preferredLanguage,

            @Schema(description = "When the customer was registered.") @Nullable
            Instant registeredAt) {}

    /** Where the relationship stands. */
    @Schema(name = "OverviewStanding", description = "Where the relationship stands; empty before the first purchase.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Standing(
            @Schema(description = "The stage.", examples = "REPEAT") @Nullable
            String stage,

            @Schema(description = "Since when.") @Nullable Instant since,

            @Schema(description = "Why, in words.", examples = "Bought again on 2026-11-22, a second day.") @Nullable
            String reason) {}

    /** Something that happened with the customer. */
    @Schema(name = "OverviewExperience", description = "Something that happened with the customer.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Experience(
            @Schema(description = "When.", required = true) Instant at,

            @Schema(description = "What kind of thing.", examples = "PURCHASE", required = true)
            String kind,

            @Schema(description = "What happened, in words.", examples = "Bought for 250.00 THB.", required = true)
            String summary) {}

    /** A complaint that is not settled. */
    @Schema(name = "OverviewComplaint", description = "A complaint that is not settled.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OpenComplaint(
            @Schema(description = "Its id.", required = true)
            UUID id,

            @Schema(description = "How far it is.", examples = "ACKNOWLEDGED", required = true)
            String state,

            @Schema(description = "What failed.", examples = "SLOW", required = true)
            String category,

            @Schema(description = "How bad it is.", examples = "HIGH", required = true)
            String severity,

            @Schema(description = "When it came in.", required = true)
            Instant openedAt) {}

    /** A membership with what it holds. */
    @Schema(name = "OverviewMembership", description = "A membership with what it holds.")
    record Membership(
            @Schema(description = "The member's id.", required = true)
            UUID memberId,

            @Schema(description = "The number on the card.", examples = "123456789092", required = true)
            String memberNumber,

            @Schema(description = "The programme.", examples = "raksa", required = true)
            String programme,

            @Schema(description = "Points that can be spent now.", examples = "120", required = true)
            long available,

            @Schema(description = "Points that become available later.", examples = "0", required = true)
            long pending,

            @Schema(description = "Points set aside.", examples = "0", required = true)
            long held) {}
}
