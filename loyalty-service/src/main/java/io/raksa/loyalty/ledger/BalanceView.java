package io.raksa.loyalty.ledger;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member has. */
@Schema(name = "Balance", description = "What a member has at one instant. Points are whole numbers.")
record BalanceView(
        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(
                description = "The kind of points: 'points' are those that can be spent, all others only count.",
                examples = "points",
                required = true)
        String kind,

        @Schema(
                description = "Points that can be spent now; points that have ended do not count.",
                examples = "120",
                required = true)
        long available,

        @Schema(description = "Points that were earned and cannot be used yet.", examples = "0", required = true)
        long pending,

        @Schema(description = "Points set aside for a purchase that is not finished.", examples = "0", required = true)
        long held,

        @Schema(
                description =
                        "Points owed: of purchases that were given back after their points were spent. The next points that come pay for them.",
                examples = "0",
                required = true)
        long owed,

        @Schema(description = "The available points that end next; absent where there are none.", nullable = true)
        @Nullable
        ExpiringView expiringNext,

        @Schema(
                description =
                        "The pending points that can be used next; absent where there are none. Points that await word, as of a delivery, have no such time.",
                nullable = true)
        @Nullable
        UsableView usableNext,

        @Schema(
                description =
                        "Before this instant nothing ends: a complaint of the customer is open, or was until a short while ago. Absent otherwise.",
                examples = "2026-12-06T03:15:30Z",
                nullable = true)
        @Nullable
        Instant waitsUntil,

        @Schema(description = "The instant it is true for.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant asOf) {

    static BalanceView nothing(Purse purse, Instant now) {
        return new BalanceView(purse.memberId(), purse.kind(), 0, 0, 0, 0, null, null, null, now);
    }

    /** Pending points that can be used from the same instant on. */
    @Schema(name = "UsablePoints", description = "Pending points that can be used from the same instant on.")
    record UsableView(
            @Schema(description = "How many.", examples = "40", required = true)
            long points,

            @Schema(
                    description = "The instant: a midnight in the business time zone.",
                    examples = "2026-12-05T17:00:00Z",
                    required = true)
            Instant at) {}

    /** Points that end together. */
    @Schema(name = "ExpiringPoints", description = "Points that end together.")
    record ExpiringView(
            @Schema(description = "How many.", examples = "40", required = true)
            long points,

            @Schema(
                    description =
                            "The instant from which they are gone: midnight, in the business time zone, after the last day on which they are good; in the year 9999 where they do not end.",
                    examples = "2028-11-30T17:00:00Z",
                    required = true)
            Instant at) {}
}
