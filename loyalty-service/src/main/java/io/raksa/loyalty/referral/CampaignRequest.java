package io.raksa.loyalty.referral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What shall be paid for bringing a friend. */
@Schema(name = "ReferralCampaignRequest", description = "What shall be paid for bringing a friend.")
record CampaignRequest(
        @Schema(description = "Its name.", examples = "Bring a friend 2027", required = true) @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "Points for who brings a friend.", examples = "100", required = true)
        @NotNull
        @Min(0)
        @Max(1_000_000)
        Long referrerPoints,

        @Schema(description = "Points for the friend.", examples = "50", required = true)
        @NotNull
        @Min(0)
        @Max(1_000_000)
        Long friendPoints,

        @Schema(
                description = "Within so many days of becoming a member a friend says who brought them.",
                examples = "30",
                required = true)
        @NotNull
        @Min(1)
        @Max(365)
        Integer daysToRegister,

        @Schema(
                description = "How many friends one member may bring in the period; absent for no limit.",
                examples = "10")
        @Nullable
        @Min(1)
        @Max(10_000)
        Integer mostOfReferrer,

        @Schema(description = "The period, in days back from now; with 'mostOfReferrer'.", examples = "365")
        @Nullable
        @Min(1)
        @Max(3660)
        Integer periodDays,

        @Schema(
                description =
                        "More friends of one member than that within sixty minutes are looked at before anything is paid.",
                examples = "5",
                required = true)
        @NotNull
        @Min(1)
        @Max(10_000)
        Integer usualInHour,

        @Schema(
                description =
                        "More friends of one member than that within a day of the business are looked at before anything is paid.",
                examples = "20",
                required = true)
        @NotNull
        @Min(1)
        @Max(10_000)
        Integer usualInDay,

        @Schema(
                description = "From when on friends can be brought.",
                examples = "2027-01-01T00:00:00Z",
                required = true)
        @NotNull
        Instant startsAt,

        @Schema(
                description = "Until when; those brought until then are still paid.",
                examples = "2028-01-01T00:00:00Z",
                required = true)
        @NotNull
        Instant endsAt) {

    /** Whether its fields fit each other. */
    boolean fits() {
        return referrerPoints + friendPoints > 0
                && (mostOfReferrer == null) == (periodDays == null)
                && startsAt.isBefore(endsAt);
    }
}
