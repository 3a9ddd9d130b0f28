package io.raksa.loyalty.household;

import io.raksa.loyalty.hold.Hold;
import io.raksa.loyalty.hold.HoldState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points that a household set aside. */
@Schema(name = "HouseholdHold", description = "Points that a household set aside, and whose they are.")
record HouseholdHoldView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d99", required = true)
        UUID id,

        @Schema(description = "How many were set aside.", examples = "300", required = true)
        long points,

        @Schema(description = "How many were spent.", examples = "250", required = true)
        long spent,

        @Schema(description = "When they come back by themselves.", examples = "2026-11-23T03:30:30Z", required = true)
        Instant expiresAt,

        @Schema(
                description =
                        "Each member's part, in the order in which they are spent: the one whose points end soonest first.",
                required = true)
        List<PartView> parts) {

    /** A member's part. */
    @Schema(name = "HouseholdHoldPart", description = "A member's part of what a household set aside.")
    record PartView(
            @Schema(
                    description = "The member's id.",
                    examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42",
                    required = true)
            UUID memberId,

            @Schema(
                    description = "The member's hold.",
                    examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d98",
                    required = true)
            UUID holdId,

            @Schema(description = "How many were set aside.", examples = "100", required = true)
            long points,

            @Schema(description = "How many of them were spent.", examples = "100", required = true)
            long spent,

            @Schema(description = "What became of them.", examples = "SPENT", required = true)
            HoldState state) {}

    static HouseholdHoldView of(UUID id, List<Hold> holds) {
        return new HouseholdHoldView(
                id,
                holds.stream().mapToLong(Hold::points).sum(),
                holds.stream().mapToLong(Hold::spent).sum(),
                holds.getFirst().expiresAt(),
                holds.stream()
                        .map(hold ->
                                new PartView(hold.memberId(), hold.id(), hold.points(), hold.spent(), hold.state()))
                        .toList());
    }
}
