package io.raksa.gateway.overview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
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

        @Schema(
                description =
                        "What happened last with the customer, the newest first: the first one is the last experience.")
        @Nullable
        List<Experience> recent,

        @Schema(
                description =
                        "What the customer is worth, one for each currency; empty before the first purchase. For staff.")
        @Nullable
        List<Value> value,

        @Schema(description = "What the customer's words and deeds together say. For staff.") @Nullable
        Verdict verdict,

        @Schema(description = "Complaints that are not settled, the newest first, 100 at most.") @Nullable
        List<OpenComplaint> openComplaints,

        @Schema(
                description =
                        "What we do to keep a customer who fell silent, 100 at most, the newest first. For staff.")
        @Nullable
        List<SilentCustomer> proactiveCases,

        @Schema(description = "The customer's memberships with what they hold and their tiers.") @Nullable
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

    /** What the customer is worth. */
    @Schema(name = "OverviewValue", description = "What the customer is worth in one currency.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Value(
            @Schema(description = "ISO 4217 code.", examples = "THB", required = true)
            String currency,

            @Schema(description = "What was spent in all.", required = true)
            Money spent,

            @Schema(description = "On how many days the customer bought.", examples = "7", required = true)
            int purchaseDays,

            @Schema(description = "The last of them.", examples = "2026-11-01", required = true)
            LocalDate lastDay,

            @Schema(description = "What is to be expected; absent while there is no model.") @Nullable
            Forecast forecast,

            @Schema(
                    description =
                            "The first day on which it is as likely as not that the customer has left, if they stay silent.",
                    examples = "2027-02-14")
            @Nullable
            LocalDate exitDueOn) {}

    /** What is to be expected of the customer. */
    @Schema(name = "OverviewForecast", description = "What is to be expected of the customer within a year.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Forecast(
            @Schema(
                    description = "How probable it is that the customer still buys here; absent without evidence.",
                    examples = "0.73")
            @Nullable
            Double probabilityAlive,

            @Schema(description = "The spending within a year as money of today.", required = true)
            Money lifetimeValue) {}

    /** Words and deeds together. */
    @Schema(name = "OverviewVerdict", description = "What the customer's words and deeds together say (I7).")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Verdict(
            @Schema(description = "The verdict.", examples = "VOCAL_BUT_LOYAL", required = true)
            String verdict,

            @Schema(description = "The words.", examples = "BAD", required = true)
            String words,

            @Schema(description = "The deeds.", examples = "HOLDING", required = true)
            String deeds,

            @Schema(description = "The same in a sentence.", required = true)
            Sentence sentence) {}

    /** A sentence in both languages. */
    @Schema(name = "OverviewSentence", description = "A sentence in both languages.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sentence(
            @Schema(description = "English.", examples = "Complains and keeps ordering.", required = true)
            String en,

            @Schema(description = "Thai.", examples = "บ่นแต่ยังสั่งซื้อ", required = true)
            String th) {}

    /** A customer who fell silent. */
    @Schema(name = "OverviewProactiveCase", description = "What we do to keep a customer who fell silent.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SilentCustomer(
            @Schema(description = "The case's id.", required = true)
            UUID id,

            @Schema(description = "How it stands.", examples = "OPEN", required = true)
            String state,

            @Schema(
                    description = "The day on which silence became a farewell.",
                    examples = "2026-11-20",
                    required = true)
            LocalDate dueOn,

            @Schema(description = "Who takes care; absent while nobody does.", examples = "malee") @Nullable
            String owner) {}

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
            Instant openedAt,

            @Schema(description = "When something of it is due next; absent where nothing is owed.") @Nullable
            Instant dueAt) {}

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
            long held,

            @Schema(description = "The tier; absent for none.") @Nullable
            Tier tier) {}

    /** The tier of a member. */
    @Schema(name = "OverviewTier", description = "The tier of a member.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Tier(
            @Schema(description = "Its code.", examples = "gold", required = true)
            String code,

            @Schema(description = "Its name in English.", examples = "Gold", required = true)
            String nameEn,

            @Schema(description = "Its name in Thai.", examples = "ทอง", required = true)
            String nameTh) {}
}
